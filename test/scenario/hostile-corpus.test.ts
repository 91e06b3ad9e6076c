import { expect, test } from 'vitest';
import { CORPUS, type Hostile, SWAPPED } from './hostile-corpus.ts';
import { crowds } from './hostile-heavy.ts';
import { misplaced, UNSHOWN } from './placed.ts';
import { read } from './two-bridges.ts';
import { used } from './used.ts';

/** Milliseconds that a file may take. */
const MOST = 2000;

function told({ make }: Hostile) {
  const text = make();
  const since = used();
  const reading = read(text);
  return { text, problems: reading.ok ? [] : reading.problems, ms: used() - since };
}

const FILES = [...CORPUS, ...SWAPPED, ...crowds(10_000)];

test.each(FILES)('$name: soon read, and what is said of it is in its place and can be shown', (file) => {
  const { text, problems, ms } = told(file);
  expect(ms).toBeLessThan(MOST);
  expect(problems.filter((problem) => misplaced(text, problem))).toEqual([]);
  expect(problems.filter(({ message, path }) => UNSHOWN.test(message + path))).toEqual([]);
});

test.each(FILES.filter(({ rule }) => rule !== undefined))('$name: refused for $rule', (file) => {
  expect(told(file).problems.map(({ rule }) => rule)).toContain(file.rule);
});

test.each(CORPUS.filter(({ rule }) => rule === undefined))('$name: a file like any other', (file) => {
  expect(told(file).problems).toEqual([]);
});

test('a line break is told in plain words, also in a cell', () => {
  const broken = CORPUS.filter(({ name, rule }) => name.startsWith('a line break') && rule !== undefined);
  const messages = broken.map((file) => told(file).problems.map(({ message }) => message));
  const must = expect.stringMatching(
    /^This must be a text (in double quotes or a number )?without a line break \(\\n\); it is /,
  );
  expect(messages).toEqual(broken.map(() => [must]));
});
