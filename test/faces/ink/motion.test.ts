import { expect, test } from 'vitest';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import { story } from '../../harness/story.ts';

/** The page of a consequence, as soon as it is there. */
async function atConsequence(motion: boolean) {
  const terminal = opened({ look: { motion } });
  const { play } = story();
  void terminal.face.play(play);
  await terminal.shows('enter begin');
  terminal.type('\r2\r');
  await terminal.shows('the coach');
  const before = terminal.sent().length;
  terminal.type(KEY.enter);
  await terminal.shows('what happened');
  return { ...terminal, frames: () => terminal.sent().slice(before).split('\u001B[?2026h').length - 1 };
}

/** The bar of the first meter that moved. */
const barOf = (screen: string): string | undefined => /→.*?([█▏▎▍▌▋▊▉]+·*)/.exec(screen)?.[1];

test('meters move once, and then nothing is drawn any more', async () => {
  const { drawn, shows, frames } = await atConsequence(true);
  const first = barOf(await drawn());
  const still = barOf(await (await atConsequence(false)).drawn());
  const end = await shows((screen) => barOf(screen) === still);
  expect(barOf(end)).not.toBe(first);
  expect(frames()).toBeGreaterThan(2);
});

test('without motion the meters stand where they come to, in one frame', async () => {
  const { frames } = await atConsequence(false);
  expect(frames()).toBe(1);
});

test('a key is answered in the middle of the movement', async () => {
  const { type, shows } = await atConsequence(true);
  const begun = performance.now();
  type(KEY.enter);
  await shows('decision 2');
  expect(performance.now() - begun).toBeLessThan(300);
});
