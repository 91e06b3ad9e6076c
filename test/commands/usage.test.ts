import { describe, expect, test } from 'vitest';
import { interlock, UNSAFE } from './desk.ts';

const WRONG: readonly (readonly [readonly string[], string])[] = [
  [['lst'], 'there is no command "lst". Did you mean list?'],
  [['lst', '--json'], 'there is no command "lst". Did you mean list?'],
  [['first-day'], 'To play it: interlock play first-day'],
  [['frist-day'], 'To play it: interlock play first-day'],
  [['my-case.json'], 'To play it: interlock play my-case.json'],
  [['help', 'plya'], 'Did you mean play?'],
  [['--plian'], 'there is no option "--plian". Did you mean --plain?'],
  [['list', '--jsn'], 'Did you mean --json?'],
  [['play'], 'which case?'],
  [['play', 'first-dya'], 'there is no case "first-dya". Did you mean first-day?'],
  [['play', 'first-day', '--sed', '1'], 'Did you mean --seed?'],
  [['play', 'first-day', '--seed'], 'argument missing'],
  [['play', 'first-day', '--variant', 'bse'], 'there is no variant "bse". Did you mean base?'],
  [['play', 'first-day', '--json'], '--json and --save go with --choices'],
  [['play', 'first-day', '--save'], '--json and --save go with --choices'],
  [['play', 'first-day', '--choices', 'mend-the-dor'], 'Did you mean mend-the-door?'],
  [['play', 'first-day', '--choices', 'x'], 'free-month, mend-the-door, build-search'],
  ...['-1', '1.5', '4294967296', '1e3', '0x1', '', ' 1', '9'.repeat(400)].map(
    (seed) => [['play', 'first-day', '--seed', seed], '--seed takes a whole number'] as const,
  ),
  [['check'], "missing required argument 'path'"],
  [['data', 'pth'], 'Did you mean path?'],
  [['play', 'a\u001B[31m\nb'], 'a\\u{1b}[31m\\u{a}b'],
  [['a\u009B31m\u202Eb'], 'a\\u{9b}31m\\u{202e}b'],
  [['list', '--a\u001B[31m\nb'], '--a\\u{1b}[31m\\u{a}b'],
  [['play', 'first-day', '--choices', '\u0007'], '\\u{7}'],
  [['play', 'x'.repeat(100_000)], `"${'x'.repeat(40)}…${'x'.repeat(40)}"`],
];

describe.each(WRONG)('%.60j', (args, message) => {
  test('is wrong usage, told in one line on standard error', async () => {
    const { exit, out, err } = await interlock(args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^interlock: .*\n$/);
    expect(err).not.toMatch(UNSAFE);
    expect(err).toContain(message);
  });
});

test('data alone shows what belongs to it, on standard error', async () => {
  const { exit, out, err } = await interlock(['data']);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('interlock data path');
});

test.each([['--version'], ['-V']])('%s prints the version', async (flag) => {
  expect(await interlock([flag])).toEqual({ exit: 0, out: '1.2.3\n', err: '' });
});
