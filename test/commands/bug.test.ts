import { expect, test } from 'vitest';
import { ferryPack, folder, interlock } from './desk.ts';

/** A clock that is broken stands for any mistake in the program. */
const broken = () => ({
  scenarios: ferryPack(),
  home: folder(),
  input: '1\n',
  now: () => {
    throw new TypeError('no clock\u001B[31m');
  },
});
const PLAY = ['play', 'the-ferry'];

test('a mistake in the program ends in one line: what happened, where the runs are, what to do', async () => {
  const world = broken();
  const { exit, err } = await interlock(PLAY, world);
  expect([exit, err]).toEqual([
    3,
    `interlock: a mistake in the program has stopped it (TypeError: no clock\\u{1b}[31m). Your decisions up to here are kept in ${world.home}. Start it again to go on. With INTERLOCK_DEBUG=1 it says more, for a report.\n`,
  ]);
});

test('INTERLOCK_DEBUG=1 adds where in the program it was', async () => {
  const { err } = await interlock(PLAY, { ...broken(), env: { INTERLOCK_DEBUG: '1' } });
  expect(err).toMatch(/\n +at .*bug\.test\.ts/);
});

test.each([(place: string) => ['--data-dir', place], (place: string) => [`--data-dir=${place}`]])(
  'the place of --data-dir is told',
  async (option) => {
    const place = folder();
    const { err } = await interlock([...PLAY, ...option(place)], broken());
    expect(err).toContain(`kept in ${place}.`);
  },
);

test('a command that writes nothing says so, and nothing of decisions', async () => {
  const { exit, err } = await interlock(['check', ferryPack()], { ...broken(), terminal: true });
  expect([exit, err]).toEqual([
    3,
    'interlock: a mistake in the program has stopped it (TypeError: no clock\\u{1b}[31m). It has changed nothing. With INTERLOCK_DEBUG=1 it says more, for a report.\n',
  ]);
});

test('of any other command nothing is said to be kept', async () => {
  const args = [...PLAY, '--seed', '1', '--choices', 'wait', '--save'];
  const { exit, err } = await interlock(args, broken());
  expect([exit, err]).toEqual([
    3,
    'interlock: a mistake in the program has stopped it (TypeError: no clock\\u{1b}[31m). With INTERLOCK_DEBUG=1 it says more, for a report.\n',
  ]);
});
