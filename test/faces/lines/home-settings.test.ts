import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times, UNSAFE } from './at-review.ts';
import { boardOf, heard } from './learner.ts';

async function set(lines: readonly string[], own = boardOf()) {
  const { text, unread } = await heard(lines, (face) => face.settings(own.board));
  return { text, unread, changes: own.changes };
}

test('each setting is told with its value, and where things are kept', async () => {
  expect((await set([])).text).toMatchInlineSnapshot(`
    "
    Settings:
    1. Theme: dark, for a dark background.
    2. Text width: 72 columns.
    3. Motion: off, they do not move. This is held by --no-motion.

    Where your things are kept:
    Your record: /home/ada/.interlock

    Change which? (1-3, ? for help, enter goes back): 
    "
  `);
});

test('a number asks for the new value', async () => {
  const { text, changes } = await set(['1', '2', '']);
  expect(text).toContain(
    '\nTheme: dark, for a dark background.\nThe colours of the screens.\n1. dark, for a dark background.\n2. light,',
  );
  expect(text).toContain('\nTheme: light, for a light background.\n');
  expect(changes).toEqual([['theme', 'light']]);
});

test.each([
  [
    ['theme', 'high-contrast'],
    ['theme', 'high-contrast'],
  ],
  [['theme light'], ['theme', 'light']],
  [['Theme: High Contrast'], ['theme', 'high-contrast']],
  [['theme=light'], ['theme', 'light']],
  [['text-width 100'], ['text-width', '100']],
  [['text width 40'], ['text-width', '40']],
  [['2 3'], ['text-width', '100']],
  [['text-width 55'], ['text-width', '55']],
  [
    ['2', '55'],
    ['text-width', '55'],
  ],
  [
    ['2', '40'],
    ['text-width', '40'],
  ],
])('%j sets %j', async (lines, change) => {
  expect((await set(lines)).changes).toEqual([change]);
});

test.each(['39', '101', '5.5'])('%j columns are none of the values', async (width) => {
  const { text, changes } = await set([`text-width ${width}`]);
  expect(text).toContain(`There is nothing for “${width}” here.`);
  expect(changes).toEqual([]);
});

test.each(['', 'q'])('%j keeps the value', async (line) => {
  const { text, changes } = await set(['1', line, '']);
  expect(text).toContain('\nTheme stays as it is.\n');
  expect(changes).toEqual([]);
});

test('what has the last word instead is told, and nothing is changed', async () => {
  const { text, changes, unread } = await set(['motion on', 'q', '1']);
  expect(text).toContain('\n3. Motion: off, they do not move. This is held by --no-motion.\n');
  expect(text).toContain('\nWithout --no-motion this can be changed here.\n');
  expect([changes, unread]).toEqual([[], 1]);
});

test('a change that is not saved is told with its reason', async () => {
  const { text } = await set(
    ['theme light'],
    boardOf(async () => ({ ok: false, why: 'the disk is full' })),
  );
  expect(text).toContain('Note: this is not saved: the disk is full. It holds until you leave Interlock.');
});

test.each([
  ['theme drak', 'There is nothing for “drak” here. Did you mean dark? Then type 1.'],
  ['text-width 10', 'There is nothing for “10” here. Did you mean 100? Then type 3.'],
  ['text-width 7000', 'There is nothing for “7000” here. Please type a number from 1 to 3'],
  ['thme', 'Did you mean theme? Then type 1.'],
  ['colour', 'Please type a number from 1 to 3, ? to hear what can be typed'],
  ['4', 'Please type a number from 1 to 3, ? to hear what can be typed'],
])('%j is answered: %s', async (line, said) => {
  const { text, changes } = await set([line]);
  expect(text).toContain(said);
  expect(changes).toEqual([]);
});

test('r reads the settings as they are now', async () => {
  const { text } = await set(['theme light', 'r']);
  expect([times(text, '1. Theme: dark'), times(text, '1. Theme: light')]).toEqual([1, 1]);
});

test('? says what each setting does', async () => {
  const { text } = await set(['?']);
  expect(text).toContain('A name and a value: set it at once, as in “theme dark”.');
  expect(text).toContain('\nMotion: Whether meters move.\n');
});

test.each([[''], ['q'], []])('%j goes back', async (...lines) => {
  expect((await set(lines)).unread).toBe(0);
});

test('every value that is not held can be set by numbers alone', async () => {
  const settings = boardOf().board.settings();
  for (const [index, { key, choices, heldBy }] of settings.entries())
    for (const [nth, { value }] of choices.entries()) {
      const { changes } = await set([`${index + 1}`, `${nth + 1}`]);
      expect(changes).toEqual(heldBy === undefined ? [[key, value]] : []);
    }
});

test('whatever is typed, nothing that drives a terminal is written', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', 'theme \u0007\u202Ex', '?', 'r', '2 \u009B1'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
      expect((await set(lines)).text).not.toMatch(UNSAFE);
    }),
  );
});
