import type { Command } from 'commander';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { describe as described } from '../../src/commands/program.ts';
import { contextIn } from './at-desk.ts';
import { interlock, SCENARIOS } from './desk.ts';

const program = described(contextIn({ home: 'none', scenarios: SCENARIOS }), () => {});
const visible = (command: Command): readonly Command[] => command.createHelp().visibleCommands(command);
const wordsOf = (command: Command): readonly string[] =>
  command.parent === null ? [] : [...wordsOf(command.parent), command.name()];
const all = (command: Command): readonly Command[] => [command, ...visible(command).flatMap(all)];

/** The words of every command that help shows, those of the program itself first. */
const HELPS = all(program).map(wordsOf);

test('help opens with what the program is for, then how to begin', async () => {
  const { exit, out, err } = await interlock(['--help']);
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatchSnapshot();
});

test('help is grouped by what one wants to do', async () => {
  const { out } = await interlock(['--help']);
  expect(out.match(/^\w.*(?=\n {2})/gm)).toEqual([
    'Play',
    'Write',
    'Data',
    'Your own',
    'Options of every command',
    'Settings, for this once',
  ]);
});

describe.each(HELPS.map((names) => [names]))('the help of %j', (names) => {
  test.each([40, 60, 80, 200])('fits into %i columns', async (columns) => {
    const { out } = await interlock([...names, '--help'], { terminal: true, columns });
    expect(out.split('\n').filter((line) => stringWidth(line) > Math.min(columns, 80))).toEqual([]);
  });
});

test('help says what comes without a command', async () => {
  const { out } = await interlock(['--help']);
  expect(out).toMatch(/\n {2}interlock {2,}begin here: home/);
});

test.each(HELPS.slice(1).map((names) => [names]))('the help of %j has an example', async (names) => {
  const { out } = await interlock([...names, '--help']);
  expect(out).toMatch(/\nExamples?\n {2}interlock /);
});

test.each([
  [['help'], ['--help']],
  [
    ['help', 'play'],
    ['play', '--help'],
  ],
  [['-h'], ['--help']],
])('%j is %j', async (args, same) => {
  expect(await interlock(args)).toEqual(await interlock(same));
});

test.each<[string, boolean, Record<string, string>, boolean]>([
  ['on a terminal', true, {}, true],
  ['in a pipe', false, {}, false],
  ['with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
  ['with FORCE_COLOR=1 in a pipe', false, { FORCE_COLOR: '1' }, true],
  ['with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
  ['with FORCE_COLOR and NO_COLOR', true, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ['on a dumb terminal', true, { TERM: 'dumb' }, false],
])('%s', async (_, terminal, env, coloured) => {
  const { out } = await interlock(['--help'], { terminal, env });
  expect(out.includes('\u001B[')).toBe(coloured);
});

test.each([[['pack']], [['pack', '--help']]])(
  '%j shows what goes with each of its commands',
  async (args) => {
    const { out, err } = await interlock(args);
    expect((out + err).match(/interlock pack \w+ <?.*/g)).toEqual(
      expect.arrayContaining([
        'interlock pack add <path> [--replace] [--yes]',
        'interlock pack list [--json]',
        'interlock pack remove <id> [--yes]',
      ]),
    );
  },
);
