import { expect, test } from 'vitest';
import type { Saved } from '../../../src/session/index.ts';
import { KEY } from '../../harness/keyboard.ts';
import { opened } from '../../harness/opened.ts';
import type { FakeTerminalOptions } from '../../harness/screen.tsx';
import { story, type StoryOptions } from '../../harness/story.ts';

/** The tutorial in a fake terminal, standing at its first decision. */
async function atDecision(options: StoryOptions = {}, terminal: FakeTerminalOptions = {}) {
  const shown = opened(terminal);
  const { play, recorded } = story(options);
  const left = shown.face.play(play);
  await shown.shows('enter begin');
  shown.type(KEY.enter);
  await shown.shows('decision 1');
  return { ...shown, left, recorded };
}

test('enter before an option is pointed at is a nudge, and decides nothing', async () => {
  const { type, shows, recorded } = await atDecision();
  type(KEY.enter);
  await shows('Point at an option first');
  expect(recorded).toEqual([]);
});

test('pointing ends the nudge', async () => {
  const { type, shows } = await atDecision();
  type(KEY.enter);
  await shows('Point at an option first');
  type('1');
  expect(await shows('❯ 1')).toContain('What do you do?');
});

test('a digit or an arrow only points', async () => {
  const { type, shows, recorded } = await atDecision();
  type('2');
  await shows('❯ 2');
  type(KEY.down);
  await shows('❯ 3');
  type('k');
  await shows('❯ 2');
  type('j');
  await shows('❯ 3');
  expect(recorded).toEqual([]);
});

test('the pointer goes round', async () => {
  const { type, shows } = await atDecision();
  type(KEY.up);
  await shows('❯ 3');
  type(KEY.down);
  expect(await shows('❯ 1')).not.toContain('❯ 3');
});

test('a digit that no option has does nothing', async () => {
  const { type, drawn, shows } = await atDecision();
  type('2');
  await shows('❯ 2');
  type('9');
  type('h');
  await shows('Hint:');
  expect(await drawn()).toContain('❯ 2');
});

test('a hint is shown and hidden by the same key', async () => {
  const { type, shows } = await atDecision();
  type('h');
  await shows('Hint: Customer, strategy, product');
  type('h');
  expect(await shows((screen) => !screen.includes('Hint:'))).toContain('What do you do?');
});

test('the coach speaks before chance is drawn', async () => {
  const { type, shows } = await atDecision();
  type('2\r');
  expect(await shows('Coach')).not.toContain('→');
  type(KEY.enter);
  expect(await shows('what happened')).toContain('→');
});

test('a decision that is taken back is due again', async () => {
  const { type, shows, recorded } = await atDecision();
  type('2\r');
  await shows('the coach');
  type('u');
  await shows('decision 1');
  expect(recorded.map(({ event }) => event)).toEqual(['choice', 'undo']);
});

test('the first decision that is taken back makes the run a study, which is said once', async () => {
  const { type, shows } = await atDecision();
  type('2\ru');
  await shows('! From now on this run counts as study');
  type('2\r');
  expect(await shows('the coach')).not.toContain('study');
  type('u');
  expect(await shows('decision 1')).not.toContain('study');
});

test('an exam has no coach, hint, deltas or take-back', async () => {
  const { type, shows, drawn, recorded } = await atDecision({ manner: { mode: 'exam' } });
  expect(await drawn()).not.toContain('h hint');
  type('h2\r');
  const told = await shows('what happened');
  expect(told).not.toMatch(/Coach|→|▲|▼/);
  expect(told).not.toContain('take back');
  type('u\r');
  expect(await shows('decision 2')).not.toMatch(/▲|▼\d/);
  expect(recorded.map(({ event }) => event)).toEqual(['choice']);
});

test('a play can be left at any page and tells where it stood', async () => {
  const { type, shows, left } = await atDecision();
  type('2\r');
  await shows('the coach');
  type('q');
  expect(await left).toMatchObject({ how: 'quit', session: { phase: 'coached' } });
});

test('a play that came to its score is finished, whatever key leaves it', async () => {
  const { type, shows, left } = await atDecision();
  type('1\r\r\r1\r\r\r1\r\r\r\r');
  await shows('of 100');
  type(KEY.escape);
  expect(await left).toMatchObject({ how: 'finished' });
});

test('a record in trouble is told as long as it holds', async () => {
  const answers: Saved[] = [{ ok: false, why: 'the disk is full' }, { ok: true }];
  const { type, shows } = await atDecision({ save: async () => answers.shift() ?? { ok: true } });
  type('2\r');
  await shows('! Not saved: the disk is full.');
  type(KEY.enter);
  expect(await shows('what happened')).toContain('! Not saved: the disk is full.');
  type(KEY.enter);
  expect(await shows('decision 2')).toContain('! Not saved: the disk is full.');
  type('1\r');
  expect(await shows('the coach')).not.toContain('Not saved');
});

test('what is known before the start is told on the first page', async () => {
  const { face, shows } = opened();
  void face.play(story({ notices: ['A journal was torn.'] }).play);
  expect(await shows('enter begin')).toContain('! A journal was torn.');
});

test('what was known before the start is not told again on the next page', async () => {
  const { face, shows, type } = opened();
  void face.play(story({ notices: ['A journal was torn.'] }).play);
  await shows('enter begin');
  type(KEY.enter);
  expect(await shows('decision 1')).not.toContain('A journal was torn.');
});

test('a hint leaves the meters as they were drawn', async () => {
  const { type, shows, drawn } = await atDecision();
  const meters = (screen: string) => screen.split('\n').slice(0, 4);
  const before = meters(await drawn());
  type('h');
  expect(meters(await shows('Hint:')).slice(0, 3)).toEqual(before.slice(0, 3));
});

test('the key list names every key of the page, and closes', async () => {
  const { type, shows } = await atDecision();
  type('?');
  const list = await shows('Keys on this screen');
  for (const line of [/up, k +point up/, /1-3 +choose/, /enter +decide/, /h +hint/, /q +save & quit/]) {
    expect(list).toMatch(line);
  }
  type(KEY.escape);
  await shows('What do you do?');
});

test('Ctrl+Z hands the terminal back until the program goes on, and keys wait for that', async () => {
  const goOn = Promise.withResolvers<void>();
  const { type, shows, stops, bufferType } = await atDecision({}, { stop: () => goOn.promise });
  type(`${KEY.suspend}2`);
  await shows(() => stops() === 1 && bufferType() === 'normal');
  goOn.resolve();
  await shows('❯ 2');
  expect(bufferType()).toBe('alternate');
});

test('Ctrl+Z twice stops twice', async () => {
  const { type, shows, stops } = await atDecision();
  type(`${KEY.suspend}${KEY.suspend}2`);
  await shows('❯ 2');
  expect(stops()).toBe(2);
});

test('Ctrl+C interrupts at once, also while a choice is being saved', async () => {
  const { type, shows, interrupts, recorded } = await atDecision({ save: () => new Promise(() => {}) });
  type('2\r');
  await shows(() => recorded.length === 1);
  type(KEY.interrupt);
  expect(interrupts()).toBe(1);
});

test('the end of input comes after the keys before it', async () => {
  const { type, end, shows, interrupts, recorded } = await atDecision();
  type('2\r');
  end();
  await shows(() => interrupts() > 0);
  expect(recorded).toHaveLength(1);
});

test('an escape of its own closes the key list', async () => {
  const { type, shows } = await atDecision();
  type('?');
  await shows('Keys on this screen');
  type(KEY.escape);
  expect(await shows('What do you do?')).toContain('enter decide');
});

test('an arrow in two chunks is one key', async () => {
  const { type, shows } = await atDecision();
  type('\u001B');
  type('[');
  type('B');
  expect(await shows('❯ 1')).toContain('What do you do?');
});
