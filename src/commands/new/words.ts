import type { DraftWords } from '../../author/index.ts';
import { LEVELS, nearest, PRODUCTS } from '../../scenario/index.ts';
import { quoted, shown } from '../text.ts';

/** What is asked about a new case. */
export type Asked = Pick<DraftWords, 'title' | 'company' | 'level' | 'product' | 'turn' | 'person'>;

type Given<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** One question about a new case. */
export interface NewQuestion<T> {
  /** As it is asked on a terminal, without what is taken where nothing is typed. */
  readonly words: string;
  /** What is taken where nothing is typed. */
  readonly usual: string;
  /** What a word that was typed means, or in a sentence or two why it can't be. */
  readonly given: (word: string) => Given<T>;
}

export type NewQuestions = { readonly [Name in keyof Asked]: NewQuestion<Asked[Name]> };

/** The questions, in the order in which they are asked. */
export function newQuestions(id: string): NewQuestions {
  return {
    title: { words: 'The title of the case', usual: titled(id), given: line },
    company: { words: 'Your company and what it makes, in a line', usual: COMPANY, given: company },
    level: { words: `For whom: ${alternatives(LEVELS)}`, usual: 'pm', given: oneOf('level', LEVELS) },
    product: {
      words: `The kind of product: ${alternatives(PRODUCTS)}`,
      usual: 'b2b-saas',
      given: oneOf('kind of product', PRODUCTS),
    },
    turn: { words: 'What one turn is called: week, month, quarter', usual: 'quarter', given: turn },
    person: { words: 'Who comes to you with an offer: name, role', usual: PERSON, given: person },
  };
}

/** The words that an id was made of: “My Case” for “my-case”. */
export const titled = (id: string): string =>
  id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');

const COMPANY = 'Lanternworks, a booking tool for evening classes';
const PERSON = 'Amara Obi, Head of sales';

const alternatives = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** Longer than anybody wants a line of a story. */
const LONGEST_LINE = 160;
const LONGEST_TURN = 24;

/** A text that can stand on one line; or why not. */
export function line(word: string): Given<string> {
  if (shown(word) !== word)
    return { ok: false, why: 'This has characters that can not be seen. Type it anew.' };
  if (word.length <= LONGEST_LINE) return { ok: true, value: word };
  return { ok: false, why: `This has ${word.length} characters; at most ${LONGEST_LINE} fit.` };
}

/** In the brief more follows behind it. */
function company(word: string): Given<string> {
  return line(word.replace(/\.$/, ''));
}

function turn(word: string): Given<string> {
  const read = line(word);
  if (!read.ok || word.length <= LONGEST_TURN) return read;
  return {
    ok: false,
    why: `This has ${word.length} characters; at most ${LONGEST_TURN} fit, as in: quarter`,
  };
}

function person(word: string): Given<Asked['person']> {
  const read = line(word);
  if (!read.ok) return read;
  const [, name = '', role = ''] = /^([^,]+),(.+)$/.exec(word) ?? [];
  if (name.trim() !== '' && role.trim() !== '')
    return { ok: true, value: { name: name.trim(), role: role.trim() } };
  return { ok: false, why: `Type the name, a comma and the role, as in: ${PERSON}` };
}

function oneOf<T extends string>(what: string, known: readonly T[]): (word: string) => Given<T> {
  return (word) => {
    const wanted = word.toLowerCase();
    const value = known.find((each) => each === wanted);
    if (value !== undefined) return { ok: true, value };
    const near = nearest(wanted, known);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    return { ok: false, why: `There is no ${what} ${quoted(word)}.${hint} There are: ${known.join(', ')}.` };
  };
}
