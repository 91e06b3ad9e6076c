import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Glossary } from '../../../src/session/index.ts';
import { UNSAFE } from './at-review.ts';
import { GLOSSARY, heard } from './learner.ts';

const asked = (lines: readonly string[], glossary: Glossary = GLOSSARY) =>
  heard(lines, (face) => face.help(glossary));

const { terms, principles } = GLOSSARY;

test('terms and principles are numbered one after the other', async () => {
  const { text } = await asked(['l']);
  const names = [...text.matchAll(/^(\d+)\. (.*?)[.?]$/gm)];
  expect(names.map(([, number]) => Number(number))).toEqual(names.map((_, index) => index + 1));
  expect(names).toHaveLength(terms.length + principles.length);
});

test('every term and every principle can be heard by its number and by its name', async () => {
  const all = [...terms, ...principles];
  for (const [index, { name }] of all.entries())
    for (const typed of [String(index + 1), name.toUpperCase()])
      expect((await asked([typed])).text.split('Which word?')[1]).toContain(`\n${name}: `);
});

test('of a principle the source is told', async () => {
  const { text } = await asked([principles[0]?.name ?? '']);
  expect(text).toContain(`\nSource: ${principles[0]?.source}`);
});

test.each([
  ['lukc', 'Luck: '],
  ['pul', 'Pull: '],
  ['trade', 'Trade-off front: '],
  ['honuored', 'Honoured, broken: '],
])('%j is looked up: %s', async (typed, said) => {
  expect((await asked([typed])).text).toContain(`\n${said}`);
});

test('a word of several names is answered with their numbers', async () => {
  const { text } = await asked(['weakest link', 'weakest', 'product']);
  expect(text).toMatch(
    /“weakest” is found in:\n\d+\. Weakest link\.\n\d+\. The weakest link sets the price\.\n/,
  );
});

test('signs are told in words', async () => {
  expect((await asked(['luck'])).text).toContain('best play minus what you lost plus luck');
});

test('all reads everything', async () => {
  const { text } = await asked(['all']);
  for (const { name } of [...terms, ...principles]) expect(text).toContain(`\n${name}: `);
});

test.each(['0', '999', 'zzzzzz', '-'])('%j is answered with what is possible', async (typed) => {
  expect((await asked([typed])).text).toContain(
    `There is no word like “${typed}” here. Type l to hear the words, or press enter to go back.`,
  );
});

test.each([[''], ['q'], []])('%j goes back', async (...lines) => {
  expect((await asked(lines)).unread).toBe(0);
});

test('before a word is asked for only their number is told', async () => {
  const { text } = await asked([]);
  expect(text).toContain(`Here you can look up ${terms.length} words and ${principles.length} principles.`);
  expect(text).not.toMatch(/^1\. /m);
});

test('without principles only the terms are told', async () => {
  expect((await asked(['l'], { terms, principles: [] })).text).not.toContain('Principles:');
});

test('whatever is typed, nothing that drives a terminal is written', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('?', 'l', 'all', 'luck\u001B[1m', 'x\u202Ey'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
      expect((await asked(lines)).text).not.toMatch(UNSAFE);
    }),
  );
});
