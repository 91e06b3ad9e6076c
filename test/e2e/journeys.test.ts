import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshHome } from '../harness/home.ts';
import { KEY } from '../harness/keyboard.ts';
import { BIN, inPty } from '../harness/pty.ts';

const CHANCE = fileURLToPath(new URL('../harness/same-chance.ts', import.meta.url));
const { enter, right, escape } = KEY;

/** What the learner waits for, and what they press or type then. */
type Step = readonly [shows: string | RegExp, keys: string];

/** A decision, what decided it, and its consequence, up to the page after it. */
const decide = (turn: number, option: string): readonly Step[] => [
  [`decision ${turn}`, option],
  [`❯ ${option}`, enter],
  ['What decided it for you?', '1'],
  ['the coach', enter],
  ['what happened', enter],
];
const HOME = /What next\? \([^)]*leaves\): $/;
const MENU = /What next\? \(1-3[^]*\): $/;
const CHOICE = /Your choice \([^)]*\): $/;
const decideInLines = (option: string): readonly Step[] => [
  [CHOICE, option],
  [/What decided it for you[^]*\): $/, '1'],
];

const NODE: readonly [string, ...string[]] = [process.execPath, '--import', CHANCE, BIN];
const ENV = (home: string) => ({ INTERLOCK_HOME: join(home, 'record'), INTERLOCK_MOTION: 'off', TZ: 'UTC' });

/** What is kept, without what differs from one second to the next: names of runs, times. */
function recordIn(home: string) {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).toSorted();
  const textOf = (name: string) => readFileSync(join(home, name), 'utf8');
  const {
    at: _at,
    app: _app,
    ...settings
  }: Record<string, unknown> = JSON.parse(textOf(join('record', 'settings.json')));
  return {
    journals: names
      .filter((name) => name.endsWith('.ndjson'))
      .map((name) => textOf(name).trim().split('\n').map(eventOf)),
    settings,
    files: names.filter((name) => name.endsWith('.html')).map((name) => [name, timeless(textOf(name))]),
  };
}

function eventOf(line: string): Record<string, unknown> {
  const {
    at: _at,
    run: _run,
    of: _of,
    from: _from,
    began: _began,
    ...event
  }: Record<string, unknown> = JSON.parse(line);
  return event;
}

const timeless = (text: string): string => text.replaceAll(/Run [0-9A-Z]{26}, begun on [^.]*\./g, 'Run.');

interface Journey {
  readonly name: string;
  readonly onScreens: readonly Step[];
  readonly inLines: readonly Step[];
}

/** One after the other, from home and back to it. */
const JOURNEYS: readonly Journey[] = [
  {
    name: 'first run, its review, what is said against it, and a file of it',
    onScreens: [
      ['Begin with a short first day', enter],
      ['enter begin', enter],
      ...decide(1, '2'),
      ...decide(2, '1'),
      ...decide(3, '3'),
      ['Afterwards', enter],
      ['of 100', enter],
      ['best play', 'a'],
      ['Your argument', `The bank was never asked.${enter}`],
      ['kept with the run', escape],
      ['best play', 'e'],
      ['HTML', enter],
      ['Written:', 'q'],
      ['best play', 'q'],
    ],
    inLines: [
      [HOME, '1'],
      ...decideInLines('2'),
      ...decideInLines('1'),
      ...decideInLines('3'),
      [MENU, 'a'],
      [/About which decision\?[^]*: $/, ''],
      [/Your argument[^]*: $/, 'The bank was never asked.'],
      [MENU, 'e html'],
      [MENU, ''],
    ],
  },
  {
    name: 'settings',
    onScreens: [
      ['2  All cases', '4'],
      ['❯ 4', enter],
      ['a change holds at once', right],
      [/❯ 1 +Theme +for a light background/, '4'],
      [/❯ 4 +Coach/, right],
      [/❯ 4 +Coach +at the end/, 'q'],
    ],
    inLines: [
      [HOME, '4'],
      [/Change which\?[^]*: $/, 'theme light'],
      [/Change which\?[^]*: $/, 'coach end'],
      [/Change which\?[^]*: $/, ''],
    ],
  },
  {
    name: 'look for a case, begin it as an exam, and leave it',
    onScreens: [
      ['2  All cases', '2'],
      ['❯ 2', enter],
      ['f filter', '/'],
      ['esc', 'violin'],
      ['1 found', enter],
      ['enter open', enter],
      ['What do you want to do?', 'x'],
      ['enter begin', enter],
      ['decision 1', '1'],
      ['❯ 1', enter],
      [/what happened/, 'q'],
    ],
    inLines: [
      [HOME, '2'],
      [/Which case\?[^]*: $/, 'violin'],
      [/Which case\?[^]*: $/, '1'],
      [/What now\?[^]*: $/, 'x'],
      [CHOICE, '1'],
      [CHOICE, 'q'],
    ],
  },
  {
    name: 'go on with it, and leave it again',
    onScreens: [
      ['Go on with', enter],
      ['Where you were', enter],
      ['decision 2', '1'],
      ['❯ 1', enter],
      [/what happened/, 'q'],
    ],
    inLines: [
      [HOME, ''],
      [CHOICE, '1'],
      [CHOICE, 'q'],
    ],
  },
  {
    name: 'progress, an old review, and what is said against it later',
    onScreens: [
      ['2  All cases', '3'],
      ['❯ 3', enter],
      ['1 Overview', '5'],
      ['Your First Day', KEY.down],
      ['❯', enter],
      ['best play', 'a'],
      ['Your argument', `Nor the members.${enter}`],
      ['kept with the run', escape],
      ['best play', 'q'],
      ['5 History', 'q'],
      ['2  All cases', 'q'],
    ],
    inLines: [
      [HOME, '3'],
      [/Open which run\?[^]*: $/, '2'],
      [MENU, 'a'],
      [/About which decision\?[^]*: $/, ''],
      [/Your argument[^]*: $/, 'Nor the members.'],
      [MENU, ''],
      [/Open which run\?[^]*: $/, ''],
      [HOME, 'q'],
    ],
  },
];

/** Keys are pressed each when the screen shows what the learner waits for. */
async function onScreens(home: string, steps: readonly Step[]): Promise<void> {
  const pty = inPty([], { env: ENV(home), cwd: home, command: [...NODE] });
  for (const [shows, keys] of steps) {
    await pty.shows(shows);
    await pty.settled();
    pty.type(keys);
  }
  expect((await pty.ended).exitCode).toBe(0);
}

/** Each answer is typed when its question is the last that was written. */
async function inLines(home: string, steps: readonly Step[]): Promise<void> {
  const pty = inPty([], {
    env: ENV(home),
    cwd: home,
    columns: 300,
    rows: 100,
    command: [...NODE, '--plain'],
  });
  let asked = 0;
  for (const [shows, answer] of steps) {
    const question = typeof shows === 'string' ? new RegExp(`${shows}[^]*: $`) : shows;
    await pty.sends((sent) => question.test(sent.slice(asked)));
    asked = pty.sent().length;
    pty.type(`${answer}\r`);
  }
  expect((await pty.ended).exitCode).toBe(0);
}

test('every journey ends with the same record on screens and in lines', async () => {
  const [drawn, told] = [freshHome(), freshHome()];
  await onScreens(
    drawn,
    JOURNEYS.flatMap((journey) => journey.onScreens),
  );
  await inLines(
    told,
    JOURNEYS.flatMap((journey) => journey.inLines),
  );
  expect(recordIn(told)).toEqual(recordIn(drawn));
  expect(
    recordIn(drawn)
      .journals.flat()
      .map(({ event }) => event),
  ).toEqual(expect.arrayContaining(['start', 'choice', 'evidence', 'end', 'argue', 'continue']));
});
