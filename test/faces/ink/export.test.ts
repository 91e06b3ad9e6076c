import { expect, test } from 'vitest';
import { KEY } from '../../harness/keyboard.ts';
import type { FakeDeskOptions } from '../../harness/desk.ts';
import { atDecisions, atReview } from './at-review.ts';
import { resized, SIZES } from './resized.ts';

const SHARE = 'Interlock: Your First Day, score 53.1, judgement 12 % | ? ?! ✗';

/** The page of exports, with what the desk gives. */
async function exporting(desk: FakeDeskOptions = {}) {
  const shown = await atDecisions({ desk: { share: SHARE, ...desk } });
  shown.type('e');
  await shown.shows('The whole review as a file');
  return shown;
}

test('the line to share is shown as it is printed', async () => {
  const { drawn } = await exporting();
  expect(await drawn()).toContain(SHARE);
});

test('where there is no line to share there is none', async () => {
  const { type, shows } = await atDecisions();
  type('e');
  expect(await shows('The whole review as a file')).not.toContain('To share');
});

test.each([
  ['1', 'html'],
  ['2', 'markdown'],
  [KEY.up, 'text'],
])('%j and enter write the review as a file, and where it is is told', async (key, format) => {
  const { type, shows, asked } = await exporting({ exported: { ok: true, path: '/home/ida/the-review' } });
  type(`${key}\r`);
  expect(await shows('Written:')).toContain('/home/ida/the-review');
  expect(asked).toContainEqual({ for: 'export', format });
});

test('what was written stays pointed at, and another form can follow', async () => {
  const { type, shows, asked } = await exporting();
  type('2\r');
  expect(await shows('Written:')).toContain('❯ 2  Markdown');
  type(`${KEY.down}\r`);
  await shows('❯ 3  Plain text');
  await shows(() => asked.filter((each) => each.for === 'export').length === 2);
});

test('what could not be written is told', async () => {
  const { type, shows } = await exporting({ exported: { ok: false, why: 'the disk is full' } });
  type(KEY.enter);
  expect(await shows('Not written: the disk is full.')).not.toContain('Written:');
});

test.each(['q', KEY.escape])('%j leads back to where the player was', async (key) => {
  const { type, shows } = await exporting();
  type(key);
  expect(await shows('Your decisions')).toContain('❯  3');
});

test('the summary leads to it too', async () => {
  const { type, shows } = await atReview();
  type('e');
  await shows('The whole review as a file');
  type('q');
  expect(await shows('best play')).toContain('e export');
});

test.each(SIZES)('the export at %i×%i', async (...size) => {
  const path = '/home/ida/cases/interlock-your-first-day-2026-05-03.html';
  const terminal = await atDecisions({ desk: { share: SHARE, exported: { ok: true, path } } });
  await resized(terminal, size);
  terminal.type('e');
  await terminal.shows('whole review as a file');
  terminal.type('\r');
  await terminal.shows('Written:');
  expect(`\n${await terminal.drawn()}\n`).toMatchSnapshot();
});
