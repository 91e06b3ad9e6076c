import * as z from 'zod';
import { MAX_ID, MAX_TEXT } from '../limits.ts';
import { METERS, type Meter } from '../types.ts';

/*
 * The `error` of each definition says what the value must be, for a sentence: "must be …, this is …".
 * Compiling validators at run time costs more than it saves in files of this size.
 */
z.config({ jitless: true });

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a word can be the id of anything. */
export function isId(word: string): boolean {
  return word.length <= MAX_ID && ID.test(word);
}

export function id(description: string): z.ZodString {
  const error = `an id of at most ${MAX_ID} small letters and digits, words joined by a hyphen`;
  return z.string({ error }).regex(ID, { error }).max(MAX_ID, { error }).meta({ description });
}

/** A text that is not blank. Its greatest length is looked after where unsafe text is, in code points. */
export function text(description: string): z.ZodString {
  const error = 'a text in double quotes, not blank';
  return z.string({ error }).regex(/\S/, { error }).meta({ description, maxLength: MAX_TEXT });
}

export function whole(from: number, to: number, description: string): z.ZodInt {
  const error = `a whole number from ${signed(from)} to ${signed(to)}`;
  return z.int({ error }).min(from, { error }).max(to, { error }).meta({ description });
}

export function flag(description: string): z.ZodBoolean {
  return z.boolean({ error: 'true or false' }).meta({ description });
}

export function word<const Words extends readonly string[]>(words: Words, description: string) {
  return z
    .enum(words, { error: `one of ${words.map((each) => `\`${each}\``).join(', ')}` })
    .meta({ description });
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** What is in it, in the plural. */
  readonly of: string;
}

export function list<Item extends z.ZodType>(
  item: Item,
  { from, to, of }: Range,
  description: string,
): z.ZodArray<Item> {
  const size = to === Infinity ? (from === 0 ? '' : `at least ${from} `) : `${from} to ${to} `;
  const error = `a list of ${size}${of}`;
  const any = z.array(item, { error }).min(from, { error });
  return (to === Infinity ? any : any.max(to, { error })).meta({ description });
}

/**
 * An object without other properties. What zod says of an unknown one is the list of those that are known:
 * it keeps no other trace of the definition that found it.
 */
export function object<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  const known = Object.keys(shape).join(' ');
  return z
    .strictObject(shape, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? known : 'an object in { }'),
    })
    .meta({ description });
}

/** One of several forms; which one was meant is found out where the flaws are worded. */
export function either<const Forms extends readonly z.ZodType[]>(
  forms: Forms,
  must: string,
  description: string,
) {
  return z.union(forms, { error: must }).meta({ description });
}

/** An object with a property for each meter. */
export function perMeter<Value extends z.ZodType>(value: (meter: Meter) => Value, description: string) {
  return object(
    {
      customer: value('customer'),
      strategy: value('strategy'),
      product: value('product'),
      revenue: value('revenue'),
    },
    description,
  );
}

export const meter = word(METERS, 'Which meter.');
export const meterValue = (description: string): z.ZodInt => whole(0, 100, description);
export const sets = list(
  id('A flag.'),
  { from: 0, to: Infinity, of: 'flags' },
  'Flags that are set: words that conditions read.',
);

export const effects = perMeter(
  (name) => whole(-40, 40, `What is added to ${name}.`).exactOptional(),
  'What is added to the meters, −40 to 40.',
);

function signed(value: number): string {
  return String(value).replace('-', '−');
}
