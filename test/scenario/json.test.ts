import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../src/scenario/json.ts';
import { edited, problemsIn, TWO_BRIDGES } from './two-bridges.ts';

const told = (text: string): readonly string[] =>
  problemsIn(text).map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`);

const SYNTAX: readonly (readonly [name: string, text: string, said: readonly string[]])[] = [
  ['nothing', '', ['json 1:1 The file is empty.']],
  ['blanks', ' \n \n', ['json 1:1 The file is empty.']],
  [
    'a comma too many in a list',
    '[1,\n]',
    ['json 1:3 This comma, before a closing bracket, is one too many. Delete it.'],
  ],
  [
    'a comma too many in an object',
    '{"a": 1,\n}',
    ['json 1:8 This comma, before a closing bracket, is one too many. Delete it.'],
  ],
  [
    'a missing comma',
    '{"a": 1\n"b": 2}',
    ['json 2:1 A comma is missing before this. Put it at the end of what comes before.'],
  ],
  ['a missing colon', '{"a" 1}', ['json 1:6 A colon is missing before this. Write it.']],
  [
    'a missing value',
    '{"a": }',
    ['json 1:7 A value is missing here. Write it, or delete what stands before it.'],
  ],
  [
    'a name without quotes',
    '{a: 1}',
    ["json 1:2 `a` can't stand here. Names and texts are put in double quotes."],
  ],
  ['a comment', '// why\n[]', ['json 1:1 Comments are not allowed in this file. Delete this one.']],
  [
    'an open list',
    '[1',
    ["json 1:3 The file ends here, but the list opened at 1:1 (`[1`) isn't closed: ] is missing."],
  ],
  [
    'an open object',
    '{"a": 1',
    ['json 1:8 The file ends here, but the object opened at 1:1 (`{"a": 1`) isn\'t closed: } is missing.'],
  ],
  [
    'a bracket too many',
    '[]]',
    [
      'json 1:3 The case has ended before this. Delete what follows, or the closing bracket before it that is one too many.',
    ],
  ],
  [
    'a text without its end',
    '{"a": "b,\n"c": 1}',
    [
      'json 1:7 This text has no closing quotation mark in its line. Write it; a line break in a text is written \\n.',
    ],
  ],
  [
    'a lone backslash',
    '["\\x"]',
    ['json 1:2 A backslash in a text is written \\\\. Write it twice, or delete it.'],
  ],
  ['a broken number', '[1.]', ['json 1:2 `1.` is not a number: digits are missing at its end. Write them.']],
  [
    'two mistakes in two lines',
    '{"a": tru,\n"b": 1 "c": 2}',
    [
      "json 1:7 `tru` can't stand here. Names and texts are put in double quotes.",
      'json 2:8 A comma is missing before this. Put it at the end of what comes before.',
    ],
  ],
];

const CURLY =
  'is a curly quotation mark, as word processors type it. Type the straight " before and after each name and text.';
const ANGLED = 'is not a quotation mark of JSON. Type the straight " before and after each name and text.';
const LONG = 'is a long minus, as word processors type it. Type the short one of the keyboard:';
const UNSEEN = 'which looks like a space or like nothing. Delete it, and type a space where one is needed.';

/** What word processors and other habits put where JSON has another sign. */
const HABITS: typeof SYNTAX = [
  ['a text ended by a curly mark', '{"a": "The Card”,\n"b": 1}', [`json 1:7 ” ${CURLY}`]],
  ['a text ended by a curly mark before others', '{"a": "The Card”, "b": "c"}', [`json 1:20 ” ${CURLY}`]],
  ['a name between curly marks', '{“a”: "b"}', [`json 1:2 “ ${CURLY}`]],
  ['a name ended by a curly mark', '{"a”: 3,\n"b": 1}', [`json 1:2 ” ${CURLY}`]],
  ['a name between French marks', '{«a»: 1}', [`json 1:2 « ${ANGLED}`]],
  ['a text ended by a French mark', '{"a": "Card»,\n"b": 1}', [`json 1:7 » ${ANGLED}`]],
  ['a text between German marks', '["a",\n„Card“]', [`json 2:1 „ ${CURLY}`]],
  [
    'a name between single marks',
    "{'level': 1}",
    ['json 1:2 \' is a single quotation mark. Names and texts are put in double ones: type ".'],
  ],
  [
    'quotation marks inside a text',
    '{"a": "Half of the "good" readers",\n"b": 1}',
    [
      'json 1:21 The text before this ended at column 20; a quotation mark inside a text is written \\". If it should have ended earlier, a " is missing there.',
    ],
  ],
  [
    'a number between quotation marks inside a text',
    '["the "12" readers"]',
    [
      'json 1:8 The text before this ended at column 7; a quotation mark inside a text is written \\". If it should have ended earlier, a " is missing there.',
    ],
  ],
  ['a plus sign', '{"a": +7\n}', ['json 1:7 A number is written without +: write 7.']],
  ['a minus sign as it is printed', '{"a": −40\n}', [`json 1:7 − ${LONG} -40`]],
  ['a dash for a minus sign', '[–3]', [`json 1:2 – ${LONG} -3`]],
  [
    'a minus sign apart from its number',
    '[- 3]',
    ['json 1:2 A minus sign stands right before its number. Delete the space.'],
  ],
  [
    'a minus sign alone',
    '[-, 3]',
    ['json 1:2 The number behind this minus sign is missing. Write it, or delete the sign.'],
  ],
  [
    'a minus sign before a word',
    '{"a": -Infinity\n}',
    ['json 1:7 `-Infinity` is not a number. Behind a minus sign comes a digit, as in -5 or -0.5.'],
  ],
  [
    'two minus signs',
    '{"a": --5\n}',
    ['json 1:7 `--5` is not a number. Behind a minus sign comes a digit, as in -5 or -0.5.'],
  ],
  ['a zero before a number', '[07]', ['json 1:3 A number is written without zeros before it. Delete them.']],
  [
    'zeros before the last number of an object',
    '{"a": 007\n}',
    ['json 1:8 A number is written without zeros before it. Delete them.'],
  ],
  [
    'two numbers at the end of an object',
    '{"a": 1 2\n}',
    ['json 1:9 A comma is missing before this. Put it at the end of what comes before.'],
  ],
  ['a capital', '{"a": True\n}', ["json 1:7 `True` can't stand here. Write true, in small letters."]],
  [
    'a no-break space before a value',
    '{"a":\u00a0"b"}',
    [`json 1:6 Here is a no-break space (U+00A0), ${UNSEEN}`],
  ],
  [
    'another space behind a value',
    '{"a": 7\u2003}',
    [`json 1:8 Here is an unusual space (U+2003), ${UNSEEN}`],
  ],
];

const NOT_CLOSED = "The list opened at 2:6 isn't closed: ] is missing before this.";

const BRACKETS: typeof SYNTAX = [
  ['a list that runs into a name', '{\n"a": ["b"\n"c": 1\n}', [`json 3:1 ${NOT_CLOSED}`]],
  ['a list that runs into a name after a comma', '{\n"a": ["b",\n"c": 1\n}', [`json 3:1 ${NOT_CLOSED}`]],
  [
    'a list closed by a brace',
    '{\n"a": ["b" },\n"c": 1 }',
    [
      'json 2:11 ] is expected here, since the list opened at 2:6 (`"a": ["b" }, "c": 1 }`) isn\'t closed; } is found. Put ] before it or in its place, or delete it.',
    ],
  ],
  [
    'an object closed by a bracket',
    '[\n{"a": 1 ]',
    [
      'json 2:9 } is expected here, since the object opened at 2:1 (`{"a": 1 ]`) isn\'t closed; ] is found. Put } before it or in its place, or delete it.',
    ],
  ],
  [
    'an object that runs into the next',
    '[\n{"a": 1,\n{"b": 2}]',
    ["json 3:1 The object opened at 2:1 isn't closed: } is missing before this."],
  ],
  [
    'an object inside others, told by how lines are set in',
    '{\n  "s": {\n    "a": {\n      "t": 1,\n    "b": {\n      "t": 1\n    }\n  }\n}\n',
    [
      'json 10:1 The file ends here, but the object opened at 3:10 (`"a": { "t": 1, "b": { "t": 1 } } }`) isn\'t closed: } is missing.',
    ],
  ],
];

for (const [name, text, said] of [...HABITS, ...BRACKETS]) {
  test(`${name} is told once, in words for those who did it`, () => expect(told(text)).toEqual(said));
}

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
