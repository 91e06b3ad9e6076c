import { expect } from 'vitest';
import { interlock, type World } from './desk.ts';

/** What can stand at the end of these words: what else than words, and the words. */
export async function completed(words: readonly string[], world: World = {}) {
  const { exit, out, err } = await interlock(['complete', '--', ...words], world);
  expect([exit, err]).toEqual([0, '']);
  const [first, ...lines] = out.trimEnd().split('\n');
  return { otherwise: first, words: lines.map((line) => line.split('\t')[0] ?? ''), lines };
}
