/** Files that are wrong, or right, in more places than anybody writes: they cost time and memory if anything does. */
import { MAX_FILE_BYTES, type Rule } from '../../src/scenario/index.ts';
import type { Hostile } from './hostile-corpus.ts';
import { edited, TWO_BRIDGES } from './two-bridges.ts';

/** What there is a crowd of, where it is put in (before it, or for it), and one of it. */
type Crowd = readonly [of: string, place: string, one: (nth: number) => string, rule: Rule];

const NOTHING = () => '{}';
const word = (nth: number) => `"w${nth}"`;
const longWord = (nth: number) => `"${'abcdefghij'.repeat(6).slice(0, 55)}${String(nth).padStart(8, '0')}"`;

const CROWDS: readonly Crowd[] = [
  ['tags', '"tags": [', NOTHING, 'schema'],
  ['paragraphs', '"brief": [', word, 'schema'],
  ['blocks', '"brief": [', NOTHING, 'schema'],
  ['blocks of a scene', '"text": ["A storm."', () => ',{}', 'schema'],
  ['people', '"cast": {', (nth) => `"p${nth}": {}`, 'schema'],
  ['floors', '"floors": [', NOTHING, 'schema'],
  ['twins', '"variants": [', (nth) => `{ "id": "t${nth}", "fact": "." }`, 'schema'],
  ['scenes', '"scenes": {', (nth) => `"s${nth}": {}`, 'schema'],
  ['endings', '"scenes": {', (nth) => `"s${nth}": { "text": ["."], "ending": { "title": "." } }`, 'schema'],
  ['options', '"principle": "price",\n      "options": [', NOTHING, 'schema'],
  ['outcomes', '"outcomes": [', NOTHING, 'schema'],
  ['later effects', '"result": ["It pays."]\n            }', () => ',{}', 'schema'],
  ['conditional effects', '"depends": [{ "when": { "flags": ["high-water"] } }', () => ',{}', 'schema'],
  ['routes', '"next": [{ "scene": "open" }', () => ',{}', 'schema'],
  ['conditions', '"any": [', NOTHING, 'schema'],
  ['flags that are read', '{ "flags": ["stormy"', (nth) => `,${word(nth)}`, 'schema'],
  ['flags that are set', '"sets": ["stormy"', (nth) => `,${word(nth)}`, 'schema'],
  ['long names of flags', '"sets": ["stormy"', (nth) => `,${longWord(nth)}`, 'schema'],
  ['rows', '"rows": [', () => '[]', 'schema'],
  ['bars', '"values": [', () => '[]', 'schema'],
  ['points', '"points": [', () => '0', 'schema'],
  ['pieces of evidence', '"evidence": [', longWord, 'schema'],
  ['strange properties', '"turn": "month",', (nth) => `"x${nth}": 0`, 'schema'],
  ['properties of one name', '"turn": "month",', () => '"turn": ""', 'duplicate-key'],
  ['__proto__s', '"turn": "month",', () => '"__proto__": 0', 'schema'],
  ['unsafe texts', '"tags": [', () => '"\\u202e"', 'schema'],
];

/** A file of each kind with so many of them, or with as many as a file may hold. */
export function crowds(count: number): readonly Hostile[] {
  return CROWDS.map(([of, place, one, rule]) => ({
    name: `${count === Infinity ? 'a file full' : count} of ${of}`,
    make: () => crowded(place, one, count),
    rule,
  }));
}

function crowded(place: string, one: (nth: number) => string, count: number): string {
  const isBehind = one(0).startsWith(',');
  const crowd: string[] = [];
  let room = MAX_FILE_BYTES - TWO_BRIDGES.length - 1;
  for (let nth = 0; nth < count; nth += 1) {
    const each = isBehind ? one(nth) : `${one(nth)},`;
    room -= each.length;
    if (room < 0) break;
    crowd.push(each);
  }
  return edited(TWO_BRIDGES, place, place + crowd.join(''));
}

const filled = (text: string): string => text.repeat(Math.floor(MAX_FILE_BYTES / text.length));
const padded = (bytes: number): string => TWO_BRIDGES + ' '.repeat(bytes - Buffer.byteLength(TWO_BRIDGES));

/** Whole files of one thing. */
export const WEIGHTS: readonly Hostile[] = [
  { name: '1 MiB exactly', make: () => padded(MAX_FILE_BYTES), rule: undefined },
  { name: '1 MiB and a byte', make: () => padded(MAX_FILE_BYTES + 1), rule: 'json' },
  {
    name: '1 MiB of two-byte letters and one more',
    make: () => `["${'é'.repeat(MAX_FILE_BYTES / 2)}"]`,
    rule: 'json',
  },
  ...Object.entries({
    'line ends': '\n',
    'carriage returns': '\r',
    'open lists': '[',
    'open objects': '{"a":',
    'open texts': '"\n',
    'open comments': '/*',
    backslashes: '\\',
    colons: ':',
    NULs: '\u0000',
    'wrong words': 'x\n',
    digits: '1',
    escapes: '\\u0000',
    'closing brackets': ']\n',
  }).map(([name, text]): Hostile => ({ name: `1 MiB of ${name}`, make: () => filled(text), rule: 'json' })),
  ...Object.entries({ 'empty lists': '[]', 'empty objects': '{}', zeros: '0', texts: '""' }).map(
    ([name, one]): Hostile => ({
      name: `1 MiB of ${name}`,
      make: () => `[${filled(`${one},`).slice(0, -3 - one.length)}${one}]`,
      rule: 'schema',
    }),
  ),
];
