import { expect, test } from 'vitest';
import { compared } from '../../../src/coach/index.ts';
import { BASE } from '../../../src/engine/index.ts';
import type { OtherRun } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import type { FakeDeskOptions } from '../../harness/desk.ts';
import { builtIn, FIRST_DAY } from '../../harness/story.ts';
import { atDecisions } from './at-review.ts';
import { playedOut, reviewOf } from './reviewed.ts';
import { resized, SIZES } from './resized.ts';

const [TWIN] = builtIn('sales-prevention').variants;
if (TWIN === undefined) throw new Error('the case has lost its twin');

const OTHERS: readonly OtherRun[] = [
  { id: 'three', when: '3 May 2026 at 14:05', variant: BASE, score: 60.25, study: false },
  { id: 'two', when: '2 May 2026 at 9:30', variant: TWIN.id, score: undefined, study: false },
  { id: 'one', when: '28 April 2026 at 21:14', variant: BASE, score: 41, study: true },
];

const [mine, other] = await Promise.all([0, 1].map((place) => reviewOf(playedOut(FIRST_DAY, place))));
const COMPARED =
  mine &&
  other &&
  compared(
    { name: 'this run', review: mine.review },
    { name: 'the run of 3 May 2026 at 14:05', review: other.review },
    FIRST_DAY.title,
  );

/** The list of other runs. */
async function choosing(desk: FakeDeskOptions = {}) {
  const shown = await atDecisions({
    desk: { others: OTHERS, ...(COMPARED && { compared: COMPARED }), ...desk },
  });
  shown.type('c');
  await shown.shows('Which run beside this one?');
  return shown;
}

test('the other runs are listed with their score, the latest pointed at', async () => {
  const { drawn } = await choosing();
  const screen = await drawn();
  expect(screen).toMatch(/❯ 1 {2}3 May 2026 at 14:05 +60\.3\n/);
  expect(screen).toMatch(/2 May 2026 at 9:30 +not over +one fact changed\n/);
  expect(screen).toMatch(/28 April 2026 at 21:14 +41\.0 +study\n/);
});

test('the run pointed at is laid beside this one, and the list comes back at its place', async () => {
  const { type, shows, asked } = await choosing();
  type(`3${KEY.enter}`);
  expect(await shows('two runs side by side')).toContain('Judgement');
  expect(asked).toContainEqual({ for: 'compare', id: 'one' });
  type('q');
  await shows('❯ 3  28 April');
  type('q');
  await shows('Your decisions');
});

test('a comparison that is longer than the window is read on, and then leads back', async () => {
  const { type, shows } = await choosing();
  type(KEY.enter);
  await shows('enter read on');
  type(KEY.end);
  await shows('enter back');
  type(KEY.enter);
  expect(await shows('Which run beside this one?')).toContain('❯ 1');
});

test('where there is no other run that is said', async () => {
  const { type, shows } = await atDecisions();
  type('c');
  expect(await shows('There is no other run of this case yet.')).toContain('enter back');
  type(KEY.enter);
  await shows('Your decisions');
});

test('two runs that can’t be compared lead back to the list', async () => {
  const shown = await atDecisions({ desk: { others: OTHERS } });
  shown.type('c');
  await shown.shows('Which run beside this one?');
  shown.type(KEY.enter);
  expect(await shown.shows('can’t be compared')).toContain('enter back');
  shown.type(KEY.enter);
  await shown.shows('Which run beside this one?');
});

test('the way from the list to a comparison and back goes through in one chunk', async () => {
  const { type, shows } = await choosing();
  type(`${KEY.down}\rqq1`);
  expect(await shows('❯  1')).toContain('Your decisions');
});

test.each(SIZES)('two runs at %i×%i', async (...size) => {
  const terminal = await choosing();
  await resized(terminal, size);
  const list = await terminal.drawn();
  terminal.type('\r');
  await terminal.shows('two runs side by side');
  const first = await terminal.drawn();
  terminal.type(KEY.end);
  await terminal.shows('enter back');
  expect(`\n${[list, first, await terminal.drawn()].join('\n\n\n')}\n`).toMatchSnapshot();
});
