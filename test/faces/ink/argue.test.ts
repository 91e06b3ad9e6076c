import { expect, test } from 'vitest';
import { KEY, pasted } from '../../harness/keyboard.ts';
import type { StoryOptions } from '../../harness/story.ts';
import { atDecisions, atReview } from './at-review.ts';
import { resized, SIZES } from './resized.ts';

/** The page on which something is said against the second decision. */
async function arguing(options: StoryOptions = {}) {
  const shown = await atDecisions(options);
  shown.type('2a');
  await shown.shows('Your argument');
  return shown;
}

test('an argument is kept about the decision pointed at, and shown', async () => {
  const { type, shows, recorded } = await arguing();
  expect(await shows('argue · decision 2')).toContain('The numbers of this story are its author’s.');
  type('Posters work.\r');
  expect(await shows('Your argument is kept with the run.')).toContain('• Decision 2: Posters work.');
  expect(recorded.at(-1)).toEqual({ event: 'argue', decision: 1, text: 'Posters work.' });
});

test('letters are written and are no keys', async () => {
  const { type, shows, recorded } = await arguing();
  type('q? jkpeafc 123\r');
  await shows('• Decision 2: q? jkpeafc 123');
  expect(recorded.at(-1)).toMatchObject({ text: 'q? jkpeafc 123' });
});

test('escape goes back to where the player was and keeps nothing', async () => {
  const { type, shows, recorded } = await arguing();
  const before = recorded.length;
  type('Not this.');
  await shows('Not this.');
  type(KEY.escape);
  expect(await shows('Your decisions')).toContain('❯  2');
  expect(recorded).toHaveLength(before);
});

test('what was begun waits for its decision, and not for another', async () => {
  const { type, shows } = await arguing();
  type(`Half a thought${KEY.escape}`);
  await shows('Your decisions');
  type('1a');
  expect(await shows('argue · decision 1')).not.toContain('Half a thought');
  type(KEY.escape);
  await shows('Your decisions');
  type('2a');
  await shows('Half a thought');
});

test('tab brings what waits there, and what is being written waits in its turn', async () => {
  const { type, shows } = await arguing();
  type(`Of the run.${KEY.tab}${KEY.escape}`);
  await shows('Your decisions');
  type('2a');
  expect(await shows('argue · decision 2')).not.toContain('Of the run.');
  type(`Of the second.${KEY.tab}`);
  expect(await shows('Of the run.')).not.toContain('Of the second.');
  type(KEY.tab);
  expect(await shows('Of the second.')).toContain('argue · decision 2');
});

/** A review with half an argument about its second decision. */
async function halfArgued() {
  const shown = await arguing();
  shown.type(`Half a thought${KEY.escape}`);
  await shown.shows('Your decisions');
  return shown;
}

test.each(['q', 'p'])('who leaves with %j is reminded of what is not kept, and may drop it', async (key) => {
  const { type, shows, left, recorded } = await halfArgued();
  type(`1${key}`);
  expect(await shows('This is not kept yet')).toContain('Half a thought');
  type(KEY.escape);
  await shows('Your decisions');
  type(key);
  expect(await left).toMatchObject({ how: 'finished' });
  expect(recorded.map(({ event }) => event)).not.toContain('argue');
});

test('who is reminded of what is not kept may keep it', async () => {
  const { type, shows, left, recorded } = await halfArgued();
  type('q');
  await shows('This is not kept yet');
  type(KEY.enter);
  await shows('Your argument is kept with the run.');
  type(KEY.enter);
  await shows('Your decisions');
  type('q');
  await left;
  expect(recorded.at(-1)).toEqual({ event: 'argue', decision: 1, text: 'Half a thought' });
});

test('enter goes back where nothing is written', async () => {
  const { type, shows, recorded } = await arguing();
  const before = recorded.length;
  type('   \r');
  await shows('Your decisions');
  expect(recorded).toHaveLength(before);
});

test('what was said before is not kept twice', async () => {
  const { type, shows, recorded } = await arguing();
  type('Once.\r');
  await shows('kept with the run');
  const before = recorded.length;
  type('Once.\r');
  await shows('nothing in it that is not kept already');
  expect(recorded).toHaveLength(before);
});

test('a record in trouble is told', async () => {
  const { type, shows } = await arguing({
    save: async ({ event }) => (event === 'argue' ? { ok: false, why: 'the disk is full' } : { ok: true }),
  });
  type('Posters work.\r');
  const screen = await shows('Your argument is not saved: the disk is full.');
  expect(screen).toContain('• Decision 2: Posters work.');
});

test('tab turns to the whole run and back', async () => {
  const { type, shows, recorded } = await arguing();
  type(`All of it is luck.${KEY.tab}`);
  expect(await shows('argue · the whole run')).toContain('tab about decision 2');
  type(KEY.enter);
  await shows('• The whole run: All of it is luck.');
  expect(recorded.at(-1)).toEqual({ event: 'argue', text: 'All of it is luck.' });
});

test('from the summary the run is argued about', async () => {
  const { type, shows } = await atReview();
  type('a');
  expect(await shows('argue · the whole run')).toContain('About the whole run');
  type(KEY.escape);
  await shows('best play');
});

test('keys move and delete as in a shell', async () => {
  const { type, shows, recorded } = await arguing();
  type(`one two${KEY.deleteWord}${KEY.home}${KEY.right}X${KEY.end}Y${KEY.left}${KEY.backspace}Z\r`);
  await shows('• Decision 2: oXneZY');
  type(`gone${KEY.deleteBefore}a${KEY.lineStart}${KEY.delete}b${KEY.lineEnd}c\r`);
  await shows('• Decision 2: bc');
  expect(recorded.slice(-2)).toMatchObject([{ text: 'oXneZY' }, { text: 'bc' }]);
});

test('what is pasted comes in whole, on one line, and nothing in it is a key', async () => {
  const { type, shows, recorded } = await arguing();
  type(pasted('first\r\nsecond\u001B[A\tq'));
  await shows('first second[A q');
  type('\r');
  await shows('kept with the run');
  expect(recorded.at(-1)).toMatchObject({ text: 'first second[A q' });
});

test('a paste of any length stops where an argument is full', async () => {
  const { type, shows, recorded } = await arguing();
  type(pasted('word '.repeat(200)));
  await shows('room for 0 characters');
  type('\r');
  await shows('kept with the run');
  expect(recorded.at(-1)).toMatchObject({ text: 'word '.repeat(100).trim() });
});

test('the terminal shows its cursor where the next letter goes, and nowhere else', async () => {
  const { type, shows, cursor } = await arguing();
  type('abc');
  const row = (await shows('abc')).split('\n').findIndex((line) => line === ' abc');
  expect(cursor()).toEqual({ row, column: 4 });
  type(KEY.left);
  await shows(() => cursor()?.column === 3);
  type(KEY.escape);
  await shows('Your decisions');
  expect(cursor()).toBeUndefined();
});

test('the cursor follows the text when the window changes', async () => {
  const { type, shows, cursor, resize } = await arguing();
  type('abc');
  await shows('abc');
  resize(121, 40);
  const screen = await shows((now) => now.includes('        abc') && cursor() !== undefined);
  const row = screen.split('\n').findIndex((line) => line.trim() === 'abc');
  expect(cursor()).toEqual({ row, column: (screen.split('\n')[row] ?? '').length });
});

test('the program can be stopped while something is written, and goes on where it was', async () => {
  const { type, shows, stops, cursor } = await arguing();
  type(`abc${KEY.suspend}d`);
  await shows(() => stops() === 1);
  const row = (await shows('abcd')).split('\n').indexOf(' abcd');
  expect(cursor()).toEqual({ row, column: 5 });
});

test('a terminal is asked to tell of pastes only while something is written', async () => {
  const { type, shows, sent, face } = await arguing();
  const asks = () => sent().lastIndexOf('\u001B[?2004h') > sent().lastIndexOf('\u001B[?2004l');
  expect(asks()).toBe(true);
  type(KEY.escape);
  await shows('Your decisions');
  expect(asks()).toBe(false);
  type('a');
  await shows('Your argument');
  await face.close();
  expect(asks()).toBe(false);
});

test('a letter redraws only the lines that it changes', async () => {
  const { type, shows, sent, drawn } = await arguing();
  type('a');
  await shows('room for 499');
  await drawn();
  const before = sent().length;
  type('b');
  await shows('room for 498');
  expect(sent().slice(before).length).toBeLessThan(300);
});

test('an opened decision shows what was argued about it', async () => {
  const { type, shows } = await arguing();
  type(`Posters work.\r${KEY.escape}`);
  await shows('Your decisions');
  type(`\r${KEY.end}`);
  expect(await shows('What you argued')).toContain('• Posters work.');
  type('a');
  await shows('argue · decision 2');
  type(KEY.escape);
  await shows('What you argued');
});

test('the run that is left has its arguments', async () => {
  const { type, shows, left } = await arguing();
  type(`Posters work.\r${KEY.escape}`);
  await shows('Your decisions');
  type('q');
  expect(await left).toMatchObject({ session: { arguments: [{ decision: 1, text: 'Posters work.' }] } });
});

test.each(SIZES)('an argument at %i×%i', async (...size) => {
  const terminal = await atDecisions({ seed: 7 });
  await resized(terminal, size);
  terminal.type('3a');
  await terminal.shows('Your argument');
  terminal.type('The fee is not for being late.\r');
  await terminal.shows('kept with');
  terminal.type('Libraries have stopped doing it, and people bring back more since then than before.');
  await terminal.shows('before.');
  expect(`\n${await terminal.drawn()}\n`).toMatchSnapshot();
});
