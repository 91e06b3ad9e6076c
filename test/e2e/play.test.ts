import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { decided, freshHome } from '../harness/home.ts';
import { KEY } from '../harness/keyboard.ts';
import { BIN, inPty, type PtyOptions } from '../harness/pty.ts';

const FIRST_DAY = ['play', 'first-day', '--seed', '7'];

const at = (home: string): PtyOptions => ({ env: { INTERLOCK_HOME: home } });

/** Presses keys, each when the screen shows what the player waits for. */
async function press(pty: ReturnType<typeof inPty>, steps: readonly (readonly [string, string])[]) {
  for (const [shown, keys] of steps) {
    await pty.shows(shown);
    pty.type(keys);
  }
}

/** A decision, what decided it, and its consequence, up to the page after it. */
const decide = (turn: number, option: string): readonly (readonly [string, string])[] => [
  [`decision ${turn}`, option],
  [`❯ ${option}`, KEY.enter],
  ['What decided it for you?', '1'],
  ['the coach', KEY.enter],
  ['what happened', KEY.enter],
];

test('the tutorial is played from its first frame to its review', async () => {
  const home = freshHome();
  const pty = inPty([], at(home));
  await press(pty, [['Begin with', KEY.enter]]);
  await press(pty, [['enter begin', KEY.enter], ...decide(1, '1'), ...decide(2, '2'), ...decide(3, '3')]);
  await press(pty, [['Afterwards', KEY.enter]]);
  expect(await pty.shows('of 100')).toContain('The score');
  pty.type(KEY.enter);
  expect(await pty.shows('best play')).toMatch(/Score \d+\.\d = best play \d+\.\d − lost \d+\.\d \+ luck/);
  pty.type(KEY.end);
  await press(pty, [
    ['enter your decisions', KEY.enter],
    ['enter open', '2'],
    ['❯  2', KEY.enter],
  ]);
  expect(await pty.shows('hung on it')).toContain('decision 2');
  await press(pty, [
    ['q back', 'q'],
    ['enter open', 'q'],
  ]);
  expect(await pty.shows('2  All cases')).toContain('judgement');
  pty.type('q');
  expect(await pty.ended).toMatchObject({ exitCode: 0 });
  expect(await pty.shows('judgement')).toMatch(
    /Interlock: Your First Day, score \d+\.\d, judgement \d+ % \| \S+ \S+ \S+/,
  );
  expect(pty.bufferType()).toBe('normal');
});

test('a play that was quit in the middle is taken up again where it was left', async () => {
  const home = freshHome();
  const first = inPty(FIRST_DAY, at(home));
  await press(first, [['enter begin', KEY.enter], ...decide(1, '2'), ['decision 2', 'q']]);
  expect(await first.ended).toMatchObject({ exitCode: 0 });
  const second = inPty(['play', 'first-day'], at(home));
  await press(second, [['Where you were', KEY.enter], ...decide(2, '1'), ...decide(3, '1')]);
  await press(second, [
    ['Afterwards', KEY.enter],
    ['of 100', KEY.enter],
    ['best play', 'q'],
  ]);
  expect(await second.ended).toMatchObject({ exitCode: 0 });
  expect(decided(home).map((entry) => Object(entry).event)).toEqual(['choice', 'choice', 'choice', 'end']);
});

test('the same play on screens and in lines makes the same run', async () => {
  const [onScreens, inLines] = [freshHome(), freshHome()];
  const pty = inPty(FIRST_DAY, at(onScreens));
  await pty.shows('enter begin');
  // All at once: begin, three decisions with what decided them and their consequences, the epilogue, the score, the review.
  pty.type('\r2\r\r\r\r1\r\r\r\r3\r\r\r\r\r\rq');
  expect(await pty.ended).toMatchObject({ exitCode: 0 });
  const lines = spawnSync(process.execPath, [BIN, ...FIRST_DAY], {
    input: '2\n1\n3\n',
    encoding: 'utf8',
    env: { ...process.env, INTERLOCK_HOME: inLines },
  });
  expect(lines.stderr).toBe('');
  expect(lines.status).toBe(0);
  expect(decided(onScreens)).toHaveLength(4);
  expect(decided(onScreens)).toEqual(decided(inLines));
});
