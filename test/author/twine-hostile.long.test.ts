import { expect, test } from 'vitest';
import { draftOf } from '../../src/author/index.ts';
import { readTwee } from '../../src/formats/index.ts';
import { MAX_FILE_BYTES } from '../../src/scenario/index.ts';

/** As often as it fits into a file. */
const full = (text: string): string => text.repeat(Math.floor(MAX_FILE_BYTES / text.length));
const many = (count: number, each: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => each(number)).join('\n');

const OURS = ':: The brief\n<!-- interlock scenario {} -->\n[[a]]\n';
const SPEAKERS = many(9000, (number) => `"c${number}":{"name":"n${number}","role":"r"},`);

const STORIES: readonly (readonly [string, string])[] = [
  ['10,000 passages', many(10_000, (number) => `:: P${number}\n[[P${number + 1}]]`)],
  [
    '500 passages in circles',
    many(500, (number) => `:: P${number}\n[[P${(number + 1) % 500}]] [[P${(number * 7) % 500}]]`),
  ],
  ['passages without names', full('::\n')],
  ['one name for all', full(':: a\nx\n')],
  ['one long word', `:: a\n${full('x')}`],
  ['links that do not end', `:: a\n${full('[[')}`],
  ['links that do not end, on lines of their own', `:: a\n${full('[[\n')}`],
  ['one link, again and again', `:: a\n${full('[[b]]')}`],
  ['links to passages that are not there', `:: a\n${many(90_000, (number) => `[[t${number}]]`)}`],
  ['notes that do not end', `:: a\n${full('<!-- interlock coach ')}`],
  ['notes without end', `:: a\n${full('<!-- interlock outcome -->\n\nx\n\n')}`],
  ['a deep note', `:: a\n<!-- interlock decision ${full('{"a":').slice(100)} -->`],
  [
    'a deep list in a note',
    `:: a\n<!-- interlock decision {"a":${'['.repeat(400_000)}${']'.repeat(400_000)}} -->`,
  ],
  ['deep metadata', `:: a {${full('"a":{')}}\nx`],
  ['deep details', `:: a\nx\n:: StoryData\n${full('[').slice(100)}`],
  ['a head of brackets', `:: ${full('{[]')}`],
  ['a head of spaces', `:: ${full(' ')}x`],
  ['a head of escapes', `:: ${full('\\ ')}`],
  ['empty lines', `:: a\n${full('\n\t \n')}x`],
  ['spaces', `:: a\n${full(' ')}`],
  ['short paragraphs', `:: a\n${full('x\n\n')}`],
  [
    'a cast of thousands',
    `:: The brief\n<!-- interlock scenario {"cast":{${SPEAKERS}"z":{}}} -->\n[[a]]\n:: a\n${full(': “”\n\n').slice(400_000)}`,
  ],
  [
    'one option for all',
    `${OURS}:: a\n${many(2_000, () => '[[o]]')}\n:: o\n<!-- interlock option {} -->\n${full('y y\n\n').slice(500_000)}`,
  ],
  [
    'names of JavaScript',
    ':: __proto__\n[[constructor]] [[toString->hasOwnProperty]]\n<!-- interlock decision {"__proto__":{"x":1}} -->',
  ],
  ['macros that do not end', `:: a\n${full('<<link "a" "b">>x')}`],
  ['macros in lines', `:: a\n${full('(link: "a")[ (goto: ')}\n${full('<<link [[')}`.slice(0, MAX_FILE_BYTES)],
  ['macros that set', `:: a\n${full('(set: $a to 1) <<x>> ')}`],
  ['emphasis that does not end', `:: a\n${full("//a ''b ")}`],
  ['quotation marks', `:: a\n${full(': “"')}`],
  ['nothing at all', ''],
  ['no passage', full('word ')],
];

test.each(STORIES)('%s: a draft or a refusal in words, within two seconds', (_, text) => {
  const since = performance.now();
  const draft = draftOf(readTwee(text).story, { file: 'story' });
  const told = draft.ok ? JSON.stringify(draft.file) : draft.why;
  expect(performance.now() - since).toBeLessThan(2_000);
  expect(told).toMatch(draft.ok ? /^\{"format":1,"id":"story",/ : /^[A-Z].{20,90}\.$/);
});

test('what a note holds under the name of a prototype changes no other object', () => {
  draftOf(readTwee(`${OURS}:: a\nx\n<!-- interlock decision {"__proto__":{"polluted":1}} -->`).story, {
    file: 'x',
  });
  expect(Object({})['polluted']).toBeUndefined();
});

test('an id in a note can name no file outside of its folder', () => {
  const text = ':: The brief\n<!-- interlock scenario {"id":"../../etc/passwd"} -->\n[[a]]\n:: a\nx';
  expect(draftOf(readTwee(text).story, { file: 'x' })).toMatchObject({ id: 'etc-passwd' });
});
