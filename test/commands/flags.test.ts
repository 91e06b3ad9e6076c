import { expect, test } from 'vitest';
import { folder, interlock, json } from './desk.ts';

test.each([
  [['--theme', 'drak', 'list'], '--theme: there is no value "drak". Did you mean dark?'],
  [['play', 'first-day', '--theme=ligth'], 'Did you mean light?'],
  [['--glyphs', 'asci'], 'Did you mean ascii?'],
  [['check', '.', '--coach', 'and'], 'There are: each, end.'],
  [
    ['--text-width', '39', 'settings'],
    '--text-width takes a whole number of columns from 40 to 120, not "39".',
  ],
  [['--text-width', '1e2'], 'not "1e2"'],
  [['--theme'], 'argument missing'],
])('%j is wrong usage, and nothing is done', async (args, message) => {
  const { exit, out, err } = await interlock(args);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(/^interlock: .*\n$/);
  expect(err).toContain(message);
});

test.each([
  ['motion', ['--no-motion'], 'off', '--no-motion'],
  ['motion', ['--motion'], 'on', '--motion'],
  ['motion', [], 'on', null],
  ['ask', ['--no-ask'], 'off', '--no-ask'],
  ['ask', ['--ask'], 'on', '--ask'],
  ['theme', ['--theme', 'light'], 'light', '--theme light'],
  ['theme', ['--no-color'], 'none', '--no-color'],
  ['coach', ['--coach', 'end'], 'end', '--coach end'],
])('%s with %j is %s', async (key, flags, value, heldBy) => {
  expect(await json(['settings', key, ...flags])).toMatchObject({ value, heldBy });
});

test('an option before the command is as good as one behind it', async () => {
  expect(await json(['--glyphs', 'ascii', 'settings', 'glyphs'])).toMatchObject({ value: 'ascii' });
});

test('a play heeds what an option says of the coach', async () => {
  const input = '1\n1\n';
  const { out } = await interlock(['play', 'first-day', '--coach', 'each', '--no-ask', '--seed', '1'], {
    input,
  });
  const later = await interlock(['play', 'first-day', '--coach', 'end', '--no-ask', '--seed', '1'], {
    input,
  });
  expect(later.out).not.toBe(out);
});

test('nothing that an option says is kept', async () => {
  const home = folder();
  await interlock(['settings', '--theme', 'light', '--no-motion'], { home });
  expect(await json(['settings', 'theme'], { home })).toMatchObject({ value: 'dark', from: 'usual' });
});
