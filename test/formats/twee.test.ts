import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TwinePassage } from '../../src/author/index.ts';
import { readTwee, twee } from '../../src/formats/index.ts';

const passages = (text: string): readonly TwinePassage[] => readTwee(text).story.passages;

/** The name, the tags and the place that a head tells. */
function head(line: string): unknown {
  const [passage] = passages(`${line}\ntext`);
  return passage && [passage.name, passage.tags, passage.position];
}

const PIECES = ['a', ' ', '[', ']', '{', '}', '\\', '|', ':', '::', '"', 'ü', '😀', '->'];
const word = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((name) => name.trim() !== '' && !name.startsWith(':'));
const aPassage: fc.Arbitrary<TwinePassage> = fc.record(
  {
    name: word,
    tags: fc.array(
      word.map((tag) => tag.replaceAll(' ', '')).filter((tag) => tag !== ''),
      { maxLength: 3 },
    ),
    position: fc.record({ x: fc.integer(), y: fc.integer() }),
    text: fc
      .array(fc.constantFrom(...PIECES, '\n', '\\::', '\\:', '  '), { maxLength: 12 })
      .map((pieces) => pieces.join('').trimEnd()),
  },
  { requiredKeys: ['name', 'tags', 'text'] },
);

test('every passage comes back as it was written', () => {
  fc.assert(
    fc.property(fc.array(aPassage, { maxLength: 4 }), (all) => {
      const { story, trouble } = readTwee(twee({ title: 'A title', details: { start: 'x' }, passages: all }));
      expect(story).toEqual({ title: 'A title', details: { start: 'x' }, passages: all });
      expect(trouble).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [':: An overgrown path', ['An overgrown path', [], undefined]],
  ['::An overgrown path', ['An overgrown path', [], undefined]],
  [':: An overgrown path [forest spooky]', ['An overgrown path', ['forest', 'spooky'], undefined]],
  [':: A path {"position":"600,400","size":"100,200"}', ['A path', [], { x: 600, y: 400 }]],
  [':: A path [a] {"position":"600,400"}  ', ['A path', ['a'], { x: 600, y: 400 }]],
  [':: A path[a]{"position":"1.5,-2"}', ['A path', ['a'], { x: 1.5, y: -2 }]],
  [':: A path [ a  b ]', ['A path', ['a', 'b'], undefined]],
  [':: A path []', ['A path', [], undefined]],
  [':: A path {"other":{"deep":[1]}}', ['A path', [], undefined]],
  [String.raw`:: A \[b\] \{c\} \\ \q [d\]e]`, [String.raw`A [b] {c} \ q`, ['d]e'], undefined]],
  [String.raw`:: \ a\ `, [' a ', [], undefined]],
  [':: a [b] c', ['a [b] c', [], undefined]],
  [':: a [b', ['a [b', [], undefined]],
  [':: a {b', ['a {b', [], undefined]],
  [':: a ] b } c', ['a ] b } c', [], undefined]],
  ['::', ['Untitled', [], undefined]],
])('the head %s', (line, told) => {
  expect(head(line)).toEqual(told);
});

test('what a head holds besides is written in one line, with its signs escaped', () => {
  const all = [{ name: ' a [b] {c} \\ ', tags: ['d]'], position: { x: 1, y: 2 }, text: '::x' }];
  expect(twee({ title: 'T', details: { ifid: 'I', format: 'Harlowe' }, passages: all })).toBe(
    String.raw`:: StoryTitle
T


:: StoryData
{
  "ifid": "I",
  "format": "Harlowe"
}


:: \ a \[b\] \{c\} \\\  [d\]] {"position":"1,2","size":"100,100"}
\::x
`,
  );
});

test('a text keeps its empty lines and spaces, but for empty lines at its end', () => {
  const text = '\n  first\n\n\nlast  \n \n\n';
  expect(passages(`:: a\n${text}:: b\n`).map((passage) => passage.text)).toEqual([
    '\n  first\n\n\nlast  ',
    '',
  ]);
});

test('the last head needs no end of its line', () => {
  expect(passages(':: a\nx\n:: Last')).toEqual([
    { name: 'a', tags: [], text: 'x' },
    { name: 'Last', tags: [], text: '' },
  ]);
});

test('lines may end as on any system', () => {
  expect(passages(':: a\r\nx\r\ny\r:: b\rz')).toEqual([
    { name: 'a', tags: [], text: 'x\ny' },
    { name: 'b', tags: [], text: 'z' },
  ]);
});

test('several passages with one name are all there', () => {
  expect(passages(':: a\nx\n:: a\ny').map(({ text }) => text)).toEqual(['x', 'y']);
});

test('title and details are told apart from the story', () => {
  const text = ':: StoryData\n{"start":"b","zoom":1}\n\n:: StoryTitle\n The title \n:: b\n';
  expect(readTwee(text).story).toMatchObject({
    title: 'The title',
    details: { start: 'b' },
    passages: [{ name: 'b' }],
  });
});

test('what can not be read is told, and the rest is there', () => {
  const { story, trouble } = readTwee('Hello\n:: a {"position":}\nx\n::\ny\n:: StoryData\n{{');
  expect(story.passages.map(({ name }) => name)).toEqual(['a', 'Untitled']);
  expect(trouble).toEqual([
    'What stands before the first passage (a line that begins with ::) is left out.',
    'Line 2: what stands in { } is not JSON and is left out.',
    'Line 4: the passage has no name; it is called "Untitled".',
    'The passage StoryData holds no JSON and is left out.',
  ]);
});

test('names that mean something to JavaScript are names', () => {
  expect(passages(':: __proto__\nx\n:: constructor\ny').map(({ name }) => name)).toEqual([
    '__proto__',
    'constructor',
  ]);
});
