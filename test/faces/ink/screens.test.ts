import { expect, test } from 'vitest';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import { story } from '../../harness/story.ts';
import { scenarioIn, TWO_BRIDGES } from '../../scenario/two-bridges.ts';

const SIZES = [
  [80, 24],
  [120, 40],
  [40, 20],
] as const;

/** The screen of a small scenario when it shows the text, after the keys were pressed. */
async function screenAfter(keys: string, text: string, [columns, rows]: readonly [number, number]) {
  const terminal = opened({ columns, rows });
  void terminal.face.play(story({ scenario: scenarioIn(TWO_BRIDGES) }).play);
  await terminal.shows('enter');
  terminal.type(keys);
  await terminal.shows(text);
  return `\n${await terminal.drawn()}\n`;
}

test.each(SIZES)('a decision at %i×%i', async (...size) => {
  expect(await screenAfter(`${KEY.enter}2`, '❯ 2', size)).toMatchSnapshot();
});

test.each(SIZES)('a consequence at %i×%i', async (...size) => {
  expect(await screenAfter(`${KEY.enter}2${KEY.enter}${KEY.enter}`, 'what happened', size)).toMatchSnapshot();
});
