import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { ferryPack, folder, interlock, json } from './desk.ts';

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
