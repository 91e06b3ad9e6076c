import * as z from 'zod/mini';
import { MAX_ID, MAX_ITEMS, MAX_TEXT } from '../limits.ts';
import { METERS, type Meter } from '../types.ts';

/*
 * The building blocks of a file's definition. The `error` of each says what the value must be, to be put into a
 * sentence: "This must be …". Descriptions are registered, not chained: each link of a chain copies the schema.
 */

// Compiling validators at run time costs more than it saves in files of this size.
z.config({ jitless: true });

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a word can be the id of anything. */
export function isId(word: string): boolean {
  return word.length <= MAX_ID && ID.test(word);
}

/** An id of anything. */
export function id(description: string) {
  const error = `an id: small letters and digits, words joined by a hyphen, at most ${MAX_ID} characters`;
  return described(z.string({ error }).check(z.regex(ID, { error }), z.maxLength(MAX_ID, { error })), {
    description,
  });
}

const TEXT = 'a text in double quotes, not blank';

/** On one line. */
export const unbroken = z.refine<string>((words) => !words.includes('\n'), {
  error: 'a text without a line break (\\n)',
});

/** A text that is not blank. Its greatest length, in code points, is looked after where unsafe text is. */
export function text(description: string) {
  const schema = z.string({ error: TEXT }).check(z.regex(/\S/, { error: TEXT }));
  return described(schema, { description, maxLength: MAX_TEXT });
}

/** A text that is shown on a line of its own or beside others, where a line break would look like another of them. */
export function line(description: string) {
  const schema = z.string({ error: TEXT }).check(z.regex(/\S/, { error: TEXT }), unbroken);
  return described(schema, { description, maxLength: MAX_TEXT });
}

/** A whole number, both bounds included. */
export function whole(from: number, to: number, description: string) {
  const error = `a whole number from ${signed(from)} to ${signed(to)}`;
  return described(z.int({ error }).check(z.gte(from, { error }), z.lte(to, { error })), { description });
}

/** True or false. */
export function yesOrNo(description: string) {
  return described(z.boolean({ error: 'true or false' }), { description });
}

/** One of some words. */
export function oneOf<const Words extends readonly string[]>(words: Words, description: string) {
  return described(z.enum(words, { error: `one of ${words.join(', ')}` }), { description });
}

interface Range {
  readonly from: number;
  /** `MAX_ITEMS` where left out. */
  readonly to?: number;
  /** What is in it, in the plural. */
  readonly of: string;
}

/** A list. What is in one that is a little too long is looked at all the same, so that nothing is hidden by its length. */
export function list<Item extends z.ZodMiniType>(
  item: Item,
  { from, to = MAX_ITEMS, of }: Range,
  description: string,
) {
  const size = to < MAX_ITEMS ? `${from} to ${to}` : from > 0 ? 'one or more' : `at most ${to}`;
  const error = `a list in [ ] of ${size} ${of}`;
  const sizes = [
    z.minLength(from, { error }),
    z.maxLength(MAX_ITEMS, { error: `a list in [ ] of at most ${to} ${of}` }),
    z.refine((items) => !Array.isArray(items) || items.length <= to, { error, when: () => true }),
  ];
  return described(z.array(item, { error }).check(...sizes), { description, maxItems: to });
}

/**
 * An object without other properties. What zod says of an unknown one is the list of those that are known:
 * it keeps no other trace of the definition that found it.
 */
export function object<Shape extends z.core.$ZodShape>(
  shape: Shape,
  description: string,
  must = 'an object in { }',
) {
  const known = Object.keys(shape).join(' ');
  const error: z.core.$ZodErrorMap = (issue) => (issue.code === 'unrecognized_keys' ? known : must);
  return described(z.strictObject(shape, { error }), { description });
}

/** An object whose names the author chooses. */
export function record<Value extends z.ZodMiniType>(
  name: z.ZodMiniString,
  value: Value,
  description: string,
) {
  return described(z.record(name, value, { error: 'an object in { }' }), { description });
}

/** One of several forms. Which one was meant is found out where the flaws are put into words. */
export function either<const Forms extends readonly z.ZodMiniType[]>(
  forms: Forms,
  must: string,
  description: string,
) {
  return described(z.union(forms, { error: must }), { description });
}

/** An object with a property for each meter. */
export function perMeter<Value extends z.ZodMiniType>(value: (meter: Meter) => Value, description: string) {
  const shape = {
    customer: value('customer'),
    strategy: value('strategy'),
    product: value('product'),
    revenue: value('revenue'),
  };
  const isWhole = Object.values<z.ZodMiniType>(shape).every((each) => each.def.type !== 'optional');
  const which = isWhole ? 'the four meters' : 'one or more of the meters';
  return object(shape, description, `an object in { } with ${which} ${METERS.join(', ')}`);
}

/** Adds what only the published schema tells. */
export function described<Schema extends z.ZodMiniType>(schema: Schema, meta: z.core.JSONSchemaMeta): Schema {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), ...meta });
  return schema;
}

export const meter = oneOf(METERS, 'Which meter.');
export const meterValue = (description: string) => whole(0, 100, description);
export const sets = list(
  id('A flag.'),
  { from: 0, of: 'flags' },
  'Flags that are set: words that conditions read.',
);
export const effects = described(
  perMeter((name) => optional(whole(-40, 40, `What is added to ${name}.`)), 'What is added to the meters.'),
  { id: 'effects' },
);

function signed(value: number): string {
  return String(value).replace('-', '−');
}

/** May be left out, but not be undefined. */
export function optional<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.exactOptional(schema);
}
