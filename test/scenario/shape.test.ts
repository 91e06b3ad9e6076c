import { expect, test } from 'vitest';
import { edited, placeOf, problemsIn, TWO_BRIDGES } from './two-bridges.ts';

/** What is written wrong, and all that is said about it. */
const MISTAKES: readonly (readonly [name: string, from: string, to: string, said: readonly string[]])[] = [
  [
    'a number too large',
    '"customer": 4,',
    '"customer": 55,',
    ['This must be a whole number from −40 to 40; it is 55.'],
  ],
  [
    'a broken number',
    '"customer": 4,',
    '"customer": 1.5,',
    ['This must be a whole number from −40 to 40; it is 1.5.'],
  ],
  [
    'a number beyond counting',
    '"customer": 4,',
    '"customer": 1e999,',
    ['This must be a whole number from −40 to 40; it is too large a number.'],
  ],
  [
    'a number in quotes',
    '"minutes": 6',
    '"minutes": "6"',
    ['This must be a whole number from 1 to 600; it is the text `6`. Write 6 without quotation marks.'],
  ],
  [
    'a number as it is printed, in quotes',
    '"customer": 4,',
    '"customer": "−4",',
    ['This must be a whole number from −40 to 40; it is the text `−4`. Write -4 without quotation marks.'],
  ],
  [
    'a word for a number',
    '"minutes": 6',
    '"minutes": "six"',
    ['This must be a whole number from 1 to 600; it is `six`.'],
  ],
  [
    'a speaker by name',
    '"who": "maya"',
    '"who": "Maya Chen"',
    ['`who` names a person by the id in `cast`: write `maya` instead of `Maya Chen`.'],
  ],
  [
    'a speaker by first name',
    '"who": "maya"',
    '"who": "Maya"',
    ['`who` names a person by the id in `cast`: write `maya` instead of `Maya`.'],
  ],
  [
    'a speaker by a name that looks like an id',
    '"who": "maya"',
    '"who": "chen"',
    ['There is nobody called `chen` in the cast; did you mean `maya`?'],
  ],
  [
    'a speaker whom nobody is called like',
    '"who": "maya"',
    '"who": "Otto"',
    [
      'This must be an id: small letters and digits, words joined by a hyphen, at most 64 characters; it is `Otto`.',
    ],
  ],
  [
    'a missing name of an outcome',
    '"chance": 60, ',
    '',
    [
      '`chance` is missing in outcome 1 of option `south` of scene `the-survey`. Add it; it must be a whole number from 1 to 99.',
    ],
  ],
  ['no minutes', '"minutes": 6', '"minutes": 0', ['This must be a whole number from 1 to 600; it is 0.']],
  [
    'a misspelt name, told once',
    '"text": "A coin."',
    '"txt": "A coin."',
    ['`txt` is not a property here; did you mean `text`?'],
  ],
  [
    'a missing name',
    '"text": "A coin.",',
    '',
    [
      '`text` is missing in option `toll` of scene `the-toll`. Add it; it must be a text in double quotes, not blank.',
    ],
  ],
  [
    'a missing name of the file',
    '"turn": "month",',
    '',
    ['`turn` is missing in this file. Add it; it must be a text in double quotes, not blank.'],
  ],
  [
    'a text for the meters at the start',
    '"start": { "customer": 50, "strategy": 45, "product": 55, "revenue": 40 }',
    '"start": "x"',
    ['This must be an object in { } with the four meters customer, strategy, product, revenue; it is `x`.'],
  ],
  [
    'a number for the meters of a twin',
    '"start": { "product": 48 }',
    '"start": 48',
    [
      'This must be an object in { } with one or more of the meters customer, strategy, product, revenue; it is 48.',
    ],
  ],
  [
    'a foreign name',
    '"hint"',
    '"colour"',
    [
      '`colour` is not a property here. Delete it, or use one of these: text, principle, evidence, hint, interview, options.',
    ],
  ],
  [
    'a word that is none of the known',
    '"level": "pm"',
    '"level": "boss"',
    ['This must be one of apm, pm, senior, executive; it is `boss`.'],
  ],
  ['a later format', '"format": 1', '"format": 2', ['This must be 1; it is 2.']],
  ['yes for true', '"tutorial": true', '"tutorial": "yes"', ['This must be true or false; it is `yes`.']],
  [
    'a blank text',
    '"title": "Two Bridges"',
    '"title": " "',
    ['This must be a text in double quotes, not blank; it is ` `.'],
  ],
  [
    'a text where a list is needed',
    '["A storm."]',
    '"A storm."',
    ['This must be a list in [ ] of one or more paragraphs or other blocks; it is `A storm.`.'],
  ],
  [
    'an empty list',
    '["A storm."]',
    '[]',
    ['This must be a list in [ ] of one or more paragraphs or other blocks; it is an empty list.'],
  ],
  [
    'a scene of no kind',
    '"ending": { "title": "The river" }',
    '"sets": []',
    [
      '`next` is missing in scene `sunk`. Add it; it must be the id of a scene in double quotes, or a list of routes.',
    ],
  ],
  [
    'a bare scene',
    ', "ending": { "title": "The river" }',
    '',
    [
      'This must be a decision (with `options`), a passage (with `next`) or an ending (with `ending`); it is an object with `text`.',
    ],
  ],
  [
    'a misspelt kind of scene',
    '"ending": { "title": "The river" }',
    '"endng": { "title": "The river" }',
    ['`endng` is not a property here; did you mean `ending`?'],
  ],
  [
    'a block of no kind',
    '{ "who": "maya", "says": "Good morning." }',
    '{}',
    [
      'This must be a text in double quotes, or an object with `says`, `table`, `bars`, `line` or `text`; it is an empty object.',
    ],
  ],
  [
    'a speaker without words',
    ', "says": "Good morning."',
    '',
    ['`says` is missing in this block. Add it; it must be a text in double quotes, not blank.'],
  ],
  [
    'a number for a block',
    '["A storm."]',
    '[7]',
    [
      'This must be a text in double quotes, or an object with `says`, `table`, `bars`, `line` or `text`; it is 7.',
    ],
  ],
  [
    'an id with a capital',
    '"opening": "the-survey"',
    '"opening": "The-survey"',
    [
      'This must be an id: small letters and digits, words joined by a hyphen, at most 64 characters; it is `The-survey`.',
    ],
  ],
  [
    'a link that is neither a name nor routes',
    '"next": "the-storm"\n        },\n        {',
    '"next": {}\n        },\n        {',
    ['This must be the id of a scene in double quotes, or a list of routes; it is an empty object.'],
  ],
  [
    'a condition on the last route',
    '[{ "scene": "open" }]',
    '[{ "scene": "open", "when": { "flags": ["stormy"] } }]',
    [
      'The last route must have no `when`, since it is taken where no other is. Delete its `when`, or add a route without one behind it.',
    ],
  ],
  [
    'no condition on a route before it',
    '[{ "scene": "open" }]',
    '[{ "scene": "open" }, { "scene": "open" }]',
    [
      '`when` is missing in this route of option `toll` of scene `the-toll`; only the last route has none. Add one, or make this route the last.',
    ],
  ],
  [
    'an option that leads nowhere',
    '"coach": ["Kind."], "next": "open"',
    '"coach": ["Kind."]',
    [
      '`next` is missing in option `free` of scene `the-toll`; an option needs one unless every outcome of it has its own. Add it, with the id of the scene that follows.',
    ],
  ],
  [
    'an empty condition',
    '{ "flags": ["stormy"] }',
    '{}',
    ['This condition is empty; say what must hold, or delete it.'],
  ],
  [
    'an empty bound',
    '{ "atLeast": 50, "below": 90 }',
    '{}',
    ['This condition is empty; say what must hold, or delete it.'],
  ],
  [
    'an empty list of flags',
    '{ "flags": ["stormy"] }',
    '{ "flags": [] }',
    ['This must be a list in [ ] of one or more flags; it is an empty list.'],
  ],
  [
    'a row that is too short',
    '["North", 120]',
    '["North"]',
    ['A row needs a cell for each of the 2 columns; this one has 1. Add or delete cells; "" is a blank one.'],
  ],
  [
    'half a bar',
    '["down", -1]',
    '["down"]',
    ['This must be a pair of a label and a number: ["label", 12]; it is a list of 1.'],
  ],
  [
    'a missing part of an interview',
    '"question": "Where to build?",',
    '',
    [
      '`question` is missing in `interview` of scene `the-survey`. Add it; it must be a text in double quotes, not blank.',
    ],
  ],
  [
    'a twin called base',
    '"id": "flood"',
    '"id": "base"',
    ['The story without a twin is called `base`. Give this twin another id.'],
  ],
  [
    'two blocks of one name in a scene',
    '{ "when": { "without": ["high-water"] }, "text"',
    '{ "id": "counts", "text"',
    ['Another block of this scene is called `counts`, too. Give one of them an id of its own.'],
  ],
];

for (const [name, from, to, said] of MISTAKES) {
  test(`${name} is told in plain words`, () => {
    expect(problemsIn(edited(TWO_BRIDGES, from, to)).map(({ message }) => message)).toEqual(said);
  });
}

test('a scene with a name that is no id is told at the name', () => {
  const text = TWO_BRIDGES.replaceAll('"sunk"', '"Sunk"');
  expect(problemsIn(text)).toContainEqual({
    rule: 'schema',
    message:
      'This must be an id: small letters and digits, words joined by a hyphen, at most 64 characters; it is `Sunk`.',
    path: '/scenes/Sunk',
    ...placeOf(text, '"Sunk": {'),
  });
});
