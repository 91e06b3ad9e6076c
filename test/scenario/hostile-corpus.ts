/**
 * Files that nobody writes in good faith, or that break in nature. The heavy ones have a list of their own.
 * All are the two bridges with something done to them, so that what is refused is refused for that.
 */
import type { Rule } from '../../src/scenario/index.ts';
import { edited, TWO_BRIDGES } from './two-bridges.ts';

export interface Hostile {
  readonly name: string;
  readonly make: () => string;
  /** What is found first; undefined where the file is a good one after all. */
  readonly rule: Rule | undefined;
}

type Row = readonly [name: string, make: () => string, rule?: Rule];
const hostile = ([name, make, rule]: Row): Hostile => ({ name, make, rule });

const put = (from: string, to: string) => () => edited(TWO_BRIDGES, from, to);
const title = (to: string) => put('"title": "Two Bridges"', `"title": ${to}`);
const effect = (to: string) => put('"customer": 4,', `"customer": ${to},`);
const point = (to: string) => put('"points": [1, 2, 3.5]', `"points": [${to}, 2, 3.5]`);
const root = (to: string) => put('"turn": "month",', `"turn": "month", ${to},`);
const opening = (to: string) => put('"opening": "the-survey"', `"opening": ${to}`);

/** What can steer a terminal, hide in a text or turn it round. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'an escape code': '\u001B[31m',
  'a link of a terminal': '\u001B]8;;https://example.org\u0007',
  'a bell': '\u0007',
  'a NUL': '\u0000',
  'a carriage return': '\r',
  'a C1 escape': '\u009B2J',
  'a next line': '\u0085',
  'a right-to-left override': '\u202E',
  'an isolate': '\u2067',
  'a right-to-left mark': '\u200F',
  'a zero-width space': '\u200B',
  'a zero-width joiner': '\u200D',
  'a word joiner': '\u2060',
  'a byte order mark': '\uFEFF',
  'a tag': '\u{E0068}',
  'a Hangul filler': '\u3164',
  'half a pair': '\uDC00',
  'a paragraph separator': '\u2029',
  'a noncharacter': '\uFFFE',
};

const written = (characters: string): string =>
  characters.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const characters = Object.entries(CHARACTERS).flatMap(([name, character]): readonly Row[] => [
  [`${name} as an escape`, title(`"Two ${written(character)}bridges"`), 'unsafe-text'],
  // A text ends with its line.
  [`${name} as it is`, title(`"Two ${character}bridges"`), character === '\r' ? 'json' : 'unsafe-text'],
  [`${name} in a name`, root(`"x${written(character)}": 1`), 'unsafe-text'],
  [`${name} in a link`, opening(`"${written(character)}"`), 'schema'],
]);

const NUMBERS: readonly Row[] = [
  ['1e999', effect('1e999'), 'schema'],
  ['-1e999', effect('-1e999'), 'schema'],
  ['minus zero', effect('-0')],
  ['1e-400, which is zero', effect('1e-400')],
  ['5e-324', effect('5e-324'), 'schema'],
  ['four as 0.4e1', effect('0.4e1')],
  ['2^53 + 1', effect('9007199254740993'), 'schema'],
  ['a thousand digits', effect('1'.repeat(1000)), 'schema'],
  ['a thousand decimals', effect(`4.${'0'.repeat(1000)}`)],
  ['1e999 in a chart', point('1e999'), 'schema'],
  ['1e308 in a chart', point('1e308'), 'schema'],
  ['2^53 + 1 in a chart', point('9007199254740993'), 'schema'],
  ['-1e-308 in a chart', point('-1e-308')],
  ['a leading zero', effect('04'), 'json'],
  ['a plus sign', effect('+4'), 'json'],
  ['a hexadecimal number', effect('0x4'), 'json'],
  ['NaN', effect('NaN'), 'json'],
  ['Infinity', effect('Infinity'), 'json'],
  ['a typographic minus', effect('−4'), 'json'],
  ['underscores', effect('1_0'), 'json'],
];

/** Where a text stands on a line, a break in it would look like one more line of the program. */
const BREAKS: readonly Row[] = [
  ['a line break in a title', title('"Two\\nbridges"'), 'schema'],
  ['a line break in an option', put('"text": "A coin."', '"text": "A coin.\\n3. Two coins."'), 'schema'],
  ['a line break in a name', put('"name": "Maya Chen"', '"name": "Maya\\nChen"'), 'schema'],
  ['a line break in a cell', put('"North", 120', '"North\\nSouth", 120'), 'schema'],
  ['a line break in a label', put('["up", 2.5]', '["up\\nand up", 2.5]'), 'schema'],
  ['a line break in a paragraph', put('"A storm."', '"A storm.\\nAnd rain."')],
  ['a thousand line breaks in what is said', put('Good morning.', `Good${'\\n'.repeat(1000)}morning.`)],
];

const PROTOTYPES: readonly Row[] = [
  ['__proto__ for a property', root('"__proto__": { "tutorial": false }'), 'schema'],
  ['__proto__ with an escape', root('"__pro\\u0074o__": []'), 'schema'],
  ['__proto__ in effects', effect('4, "__proto__": { "revenue": 9 }'), 'schema'],
  [
    '__proto__ for a scene',
    put('"open": {', '"__proto__": { "text": ["."], "next": "open" }, "open": {'),
    'schema',
  ],
  ['constructor for a property', root('"constructor": { "prototype": {} }'), 'schema'],
  ['hasOwnProperty for a property', root('"hasOwnProperty": 1'), 'schema'],
  ['constructor for a scene', () => TWO_BRIDGES.replaceAll('"sunk"', '"constructor"')],
  ['valueof for a flag', () => TWO_BRIDGES.replaceAll('"stormy"', '"valueof"')],
  [
    'constructor for a principle',
    put('"principle": "price"', '"principle": "constructor"'),
    'unknown-principle',
  ],
  ['a link to __proto__', opening('"__proto__"'), 'schema'],
];

const PATHS: readonly Row[] = [
  ['an id that leads out', put('"id": "two-bridges"', '"id": "../two-bridges"'), 'schema'],
  ['a link that leads out', opening('"../../../etc/passwd"'), 'schema'],
  ['a schema from elsewhere', put('"../../../scenarios/schema.json"', '"file:///etc/passwd"')],
  ['a principle that leads out', put('"principle": "price"', '"principle": "../price"'), 'schema'],
];

const TWICE: readonly Row[] = [
  ['the whole file twice', () => TWO_BRIDGES + TWO_BRIDGES, 'json'],
  ['a property twice', root('"turn": "year"'), 'duplicate-key'],
  ['a property twice by an escape', root('"t\\u0075rn": "year"'), 'duplicate-key'],
  [
    'a scene twice',
    put('"open": {', '"open": { "text": ["."], "next": "sunk" }, "open": {'),
    'duplicate-key',
  ],
  ['scenes twice', root('"scenes": {}'), 'duplicate-key'],
];

const GRAPHS: readonly Row[] = [
  ['a scene that leads to itself', put('"scene": "the-toll" }', '"scene": "the-storm" }'), 'cycle'],
  ['two scenes that lead to each other', put('"scene": "the-toll" }', '"scene": "the-survey" }'), 'cycle'],
  ['no scenes', () => JSON.stringify({ ...JSON.parse(TWO_BRIDGES), scenes: {} }), 'unknown-scene'],
];

/** Beginnings and ends without the rest. */
const PIECES: readonly Row[] = [
  ['nothing at all', () => '', 'json'],
  ['a byte order mark alone', () => '\uFEFF', 'json'],
  ['an open object', () => '{', 'json'],
  ['an open list', () => '[', 'json'],
  ['an open text', () => '"', 'json'],
  ['an open name', () => '{"a', 'json'],
  ['a name alone', () => '{"a"', 'json'],
  ['a name without a value', () => '{"a":', 'json'],
  ['an object that ends with a comma', () => '{"a":1,', 'json'],
  ['a list that ends with a comma', () => '[1,', 'json'],
  ['an open backslash', () => '"\\', 'json'],
  ['an open escape', () => '"\\u12', 'json'],
  ['an open comment', () => '/*', 'json'],
  ['a comment in a line', () => '//', 'json'],
  ['a minus', () => '-', 'json'],
  ['an open exponent', () => '1e', 'json'],
  ['a word begun', () => 't', 'json'],
  ['open lists inside each other', () => '[[[[', 'json'],
  ['open objects inside each other', () => '{"a":{"b":{"c":', 'json'],
  ['a file without its last bracket', () => TWO_BRIDGES.trimEnd().slice(0, -1), 'json'],
  ['a closing bracket', () => '}', 'json'],
  ['a comma', () => ',', 'json'],
  ['a colon', () => ':', 'json'],
];

const WHOLE: Readonly<Record<string, unknown>> = JSON.parse(TWO_BRIDGES);
const swapped = Object.entries(WHOLE).flatMap(([name, value]): readonly Row[] => {
  const other = Array.isArray(value) ? {} : [];
  const as = (told: string, instead: unknown): Row => [
    `${told} for ${name}`,
    () => JSON.stringify({ ...WHOLE, [name]: instead }),
  ];
  return [
    as(Array.isArray(value) ? 'an object' : 'a list', other),
    as('null', null),
    as('nothing inside', [[[[]]]]),
  ];
});

const DEEP: readonly Row[] = [
  ['ten thousand lists inside each other', () => '['.repeat(10_000) + ']'.repeat(10_000), 'json'],
  ['ten thousand objects inside each other', () => '{"a":'.repeat(10_000), 'json'],
  [
    'conditions inside each other without end',
    put('{ "flags": ["stormy"] }', `${'{ "any": ['.repeat(500)}${'] }'.repeat(500)}`),
    'json',
  ],
];

const NULS: readonly Row[] = [
  ['a NUL behind the end', () => `${TWO_BRIDGES}\u0000`, 'json'],
  ['NULs between the values', () => TWO_BRIDGES.replaceAll('\n', '\u0000\n'), 'json'],
  ['three byte order marks', () => `\uFEFF\uFEFF\uFEFF${TWO_BRIDGES}`, 'json'],
  ['one byte order mark', () => `\uFEFF${TWO_BRIDGES}`],
  ['a byte order mark between values', put('"turn"', '\uFEFF"turn"'), 'json'],
  ['no-break spaces between values', () => TWO_BRIDGES.replaceAll('\n', '\u00A0\n'), 'json'],
  ['only carriage returns between lines', () => TWO_BRIDGES.replaceAll('\n', '\r')],
];

export const CORPUS: readonly Hostile[] = [
  ...characters,
  ...NUMBERS,
  ...BREAKS,
  ...PROTOTYPES,
  ...PATHS,
  ...TWICE,
  ...GRAPHS,
  ...PIECES,
  ...DEEP,
  ...NULS,
].map(hostile);

/** Whatever stands in the place of a property: some of these are good files. */
export const SWAPPED: readonly Hostile[] = swapped.map(hostile);
