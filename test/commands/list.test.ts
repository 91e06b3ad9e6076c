import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { course, withPacks } from './course.ts';
import { ferryPack, folder, interlock, json, UNSAFE } from './desk.ts';

const finish = ['play', 'the-ferry', '--choices', 'wait,rest', '--seed', '1', '--save'];

test('the list as JSON', async () => {
  expect(await json(['list'], { scenarios: ferryPack() })).toEqual([
    {
      id: 'the-ferry',
      title: 'The Ferry',
      level: 'apm',
      product: 'service',
      minutes: 2,
      decisions: 2,
      variants: ['in-storm'],
      best: null,
      attempts: 0,
    },
  ]);
});

test('finished runs count as attempts', async () => {
  const world = { scenarios: ferryPack(), home: folder() };
  await interlock(finish, world);
  await interlock(finish, world);
  expect(await json(['list'], world)).toMatchObject([{ attempts: 2 }]);
});

test('the list for a person', async () => {
  expect((await interlock(['list'], { scenarios: ferryPack() })).out).toMatchInlineSnapshot(`
    "  the-ferry  The Ferry
                 Cross or wait.
                 Associate PM · Service · 2 min · 2 decisions · not played yet

    To play one:
      interlock play the-ferry
    "
  `);
});

test('tutorials come first, then the easier and the shorter ones', async () => {
  const scenarios = ferryPack();
  const add = (id: string, changes: object) => {
    const text = JSON.stringify({ ...FERRY, id, ...changes });
    writeFileSync(join(scenarios, `${id}.json`), text);
  };
  add('a-long-one', { minutes: 9 });
  add('b-senior', { level: 'senior', minutes: 1 });
  add('z-tutorial', { level: 'executive', tutorial: true });
  const list = await json(['list'], { scenarios });
  expect(list).toMatchObject(['z-tutorial', 'the-ferry', 'a-long-one', 'b-senior'].map((id) => ({ id })));
});

test.each([20, 40, 80, 200])('the list fits into %i columns', async (columns) => {
  const { out } = await interlock(['list'], { terminal: true, columns });
  expect(out.split('\n').filter((line) => stringWidth(line) > Math.min(columns, 80))).toEqual([]);
});

test('a file of the pack that is refused is said, and the others are listed', async () => {
  const scenarios = ferryPack();
  writeFileSync(join(scenarios, 'broken.json'), '{');
  const { exit, out, err } = await interlock(['list'], { scenarios });
  expect([exit, out.includes('The Ferry')]).toEqual([0, true]);
  expect(err).toMatch(/^interlock: .*broken\.json:1:\d+: .*\n$/);
});

test('a pack that is not there is refused', async () => {
  const { exit, out, err } = await interlock(['list'], { scenarios: join(folder(), 'none') });
  expect([exit, out]).toEqual([3, '']);
  expect(err).toContain('There is no such file.');
});

describe('the list of some cases', () => {
  const ids = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out, err } = await interlock(['list', ...args, '--json']);
    return err === '' ? Array.from(out.matchAll(/"id": "([^"]+)"/g), ([, id = '']) => id) : [err];
  };

  test.each([
    [
      ['--level', 'pm'],
      ['forty-platforms', 'sales-prevention'],
    ],
    [
      ['--product', 'b2b-saas'],
      ['sales-prevention', 'signs-for-love'],
    ],
    [['--level', 'senior', '--product', 'physical'], ['our-pot-their-name']],
    [
      ['--principle', 'usage-is-not-revenue'],
      ['free-riders', 'signs-for-love'],
    ],
    [['free', 'riders'], ['free-riders']],
    [['free riders'], ['free-riders']],
    [['violn'], ['violin-misses-you']],
    [['violin', '--level', 'pm'], []],
    [['--length', 'long'], []],
    [['--best', '80-up'], []],
  ])('has what %j leaves', async (args, expected) => {
    expect(await ids(...args)).toEqual(expected);
  });

  test('leaves out what was played, or was judged otherwise', async () => {
    const world = { scenarios: ferryPack(), home: folder() };
    expect(await json(['list', '--unplayed'], world)).toHaveLength(1);
    await interlock(finish, world);
    expect(await json(['list', '--unplayed'], world)).toEqual([]);
    expect(await json(['list', '--best', '80-up'], world)).toHaveLength(1);
    expect(await json(['list', '--best', 'under-60'], world)).toEqual([]);
  });

  test('tells what of all it is', async () => {
    const { out } = await interlock(['list', 'river', 'ferry', '--level', 'apm'], {
      scenarios: ferryPack({ summary: 'Cross a river or wait.' }),
    });
    expect(out).toMatchInlineSnapshot(`
      "1 case of 1: Associate PM, ‘river ferry’

        the-ferry  The Ferry
                   Cross a river or wait.
                   Associate PM · Service · 2 min · 2 decisions · not played yet

      To play one:
        interlock play the-ferry
      "
    `);
  });

  test('tells how to widen it where nothing is left', async () => {
    const { exit, out, err } = await interlock(['list', 'violin', '--level', 'pm', '--unplayed']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "No case fits: PM, not played yet, ‘violin’.
      Leave out ‘violin’: 2 cases.
      Leave out PM: 1 case.
      To see all 10:
        interlock list
      "
    `);
  });

  test.each([
    [
      ['--level', 'senoir'],
      'there is no level "senoir". Did you mean senior? There are: apm, pm, senior, executive.',
    ],
    [['--product', 'b2b'], 'there is no product "b2b".'],
    [['--length', 'shrot'], 'there is no value of --length "shrot". Did you mean short?'],
    [['--best', '80'], 'there is no value of --best "80".'],
    [['--principle', 'profitable'], 'there is no principle "profitable". Did you mean profitably?'],
    [['--leval', 'pm'], "unknown option '--leval'"],
  ])('refuses %j', async (args, why) => {
    const { exit, out, err } = await interlock(['list', ...args]);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });

  test('puts the best match first, whichever pack it is of', async () => {
    const place = await withPacks(
      course({ cases: { 'a-case': { title: 'Rafts', summary: 'Not a ferry.' } } }),
      course({ about: { id: 'other' }, cases: { rafts: { title: 'By raft', tutorial: true } } }),
    );
    expect((await interlock(['list', 'rafts'], place)).out).toMatch(/^ {2}course\/a-case {2}/m);
    expect(await json(['list', 'rafts'], place)).toMatchObject([
      { id: 'course/a-case' },
      { id: 'other/rafts' },
    ]);
  });

  test('has what was typed with nothing in it that a terminal would obey', async () => {
    const { out } = await interlock(['list', 'zebra\u001B[2J\u202E']);
    expect(out).toContain('No case fits: ‘zebra[2J’.');
    expect(out).not.toMatch(UNSAFE);
  });
});
