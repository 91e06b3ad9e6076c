import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../src/scenario/json.ts';
import { edited, problemsIn, TWO_BRIDGES } from './two-bridges.ts';

const told = (text: string): readonly string[] =>
  problemsIn(text).map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`);

const SYNTAX: readonly (readonly [name: string, text: string, said: readonly string[]])[] = [
  ['nothing', '', ['json 1:1 A value is missing here.']],
  [
    'a comma too many in a list',
    '[1,\n]',
    ['json 2:1 The comma before this closing bracket is one too many.'],
  ],
  [
    'a comma too many in an object',
    '{"a": 1,\n}',
    ['json 2:1 The comma before this closing bracket is one too many.'],
  ],
  ['a missing comma', '{"a": 1\n"b": 2}', ['json 2:1 A comma is missing before this.']],
  ['a missing colon', '{"a" 1}', ['json 1:6 A colon is missing before this.']],
  ['a missing value', '{"a": }', ['json 1:7 A value is missing here.']],
  [
    'a name without quotes',
    '{a: 1}',
    ["json 1:2 `a` can't stand here. Names and texts are put in double quotes."],
  ],
  ['a comment', '// why\n[]', ['json 1:1 Comments are not allowed in this file.']],
  ['an open list', '[1', ['json 1:3 A closing ] is missing at the end.']],
  ['an open object', '{"a": 1', ['json 1:8 A closing } is missing at the end.']],
  ['a bracket too many', '[]]', ['json 1:3 The file should end before this; is there a bracket too many?']],
  [
    'a text without its end',
    '{"a": "b,\n"c": 1}',
    ['json 1:7 This text has no closing quotation mark in its line. A line break in a text is written \\n.'],
  ],
  ['a lone backslash', '["\\x"]', ['json 1:2 A backslash in a text is written \\\\.']],
  ['a broken number', '[1.]', ['json 1:2 `1.` is not a number: digits are missing at its end.']],
  [
    'two mistakes in two lines',
    '{"a": tru,\n"b": 1 "c": 2}',
    [
      "json 1:7 `tru` can't stand here. Names and texts are put in double quotes.",
      'json 2:8 A comma is missing before this.',
    ],
  ],
];

for (const [name, text, said] of SYNTAX) {
  test(`the syntax error of ${name} is told once`, () => expect(told(text)).toEqual(said));
}

test('a file is JSON here when it is JSON to JavaScript', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b\\n"',
    '1',
    '-0.5e3',
    '01',
    'true',
    'null',
    ' ',
    '\n',
    '/',
    '"',
    '\\',
    '\t',
    '\u00a0',
    'NaN',
    '+1',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((chosen) => chosen.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const rules = readJson(source).flaws.map(({ rule }) => rule);
      // A tab in a text is unsafe, whether JSON lets it stand, as an escape, or not.
      const refuses = parses(source) ? ['json'] : ['json', 'unsafe-text'];
      expect(rules.some((rule) => refuses.includes(rule))).toBe(!parses(source));
    }),
    { numRuns: 3000, examples: [['"\\true"'], ['{"a":1,"a":1}'], ['"\t"']] },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return !(error instanceof SyntaxError);
  }
}

const UNSAFE = {
  tab: '\t',
  escape: '\u001b',
  delete: '\u007f',
  C1: '\u009b',
  isolate: '\u2066',
  override: '\u202e',
  'zero-width space': '\u200b',
  'zero-width joiner': '\u200d',
  'byte order mark': '\ufeff',
  tag: '\u{e0041}',
  'line separator': '\u2028',
  noncharacter: '\uffff',
  'noncharacter of a higher plane': '\u{1fffe}',
  'half a pair': '\ud83d',
  'soft hyphen': '\u00ad',
};

for (const [name, character] of Object.entries(UNSAFE)) {
  test(`a text with a ${name} in it is refused, escaped or not, and never printed`, () => {
    const escaped = Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join('');
    for (const written of [escaped, character]) {
      const problems = problemsIn(edited(TWO_BRIDGES, 'Nothing.', `No ${written}.`)).filter(
        ({ rule }) => rule !== 'json',
      );
      expect(problems.map(({ rule, path }) => ({ rule, path }))).toEqual([
        { rule: 'unsafe-text', path: '/scenes/the-toll/options/0/text' },
      ]);
      expect(problems[0]?.message).not.toContain(character);
      expect(problems[0]?.message).toContain(
        `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
      );
    }
  });
}
