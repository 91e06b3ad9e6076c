import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { course, withPacks, write } from './course.ts';
import { folder, interlock, json } from './desk.ts';

const other = () => course({ about: { id: 'a-course', title: 'Zest' }, cases: { one: {}, two: {} } });

test('the packs as JSON, the built-in one first, then by id', async () => {
  const place = await withPacks(course(), other());
  expect(await json(['pack', 'list'], place)).toEqual([
    {
      id: 'tests',
      title: 'Tests',
      version: '1.0.0',
      author: 'The tests',
      licence: 'MIT',
      cases: 1,
      path: place.scenarios,
    },
    {
      id: 'a-course',
      title: 'Zest',
      version: '1.0.0',
      author: 'Ada',
      licence: 'MIT',
      cases: 2,
      path: join(place.home, 'packs', 'a-course', '1'),
    },
    {
      id: 'course',
      title: 'Growth Course',
      version: '1.0.0',
      author: 'Ada',
      licence: 'MIT',
      cases: 1,
      path: join(place.home, 'packs', 'course', '1'),
    },
  ]);
});

test('the packs for a person', async () => {
  const place = await withPacks(course());
  const { out } = await interlock(['pack', 'list'], place);
  expect(out.replaceAll(place.home, 'HOME').replaceAll(place.scenarios, 'SCENARIOS')).toMatchInlineSnapshot(`
    "  tests   Tests 1.0.0
              1 case · by The tests · licence MIT
              SCENARIOS

      course  Growth Course 1.0.0
              1 case · by Ada · licence MIT
              HOME/packs/course/1
    "
  `);
});

test('of a damaged pack is shown what is known, and what is wrong with it', async () => {
  const place = await withPacks(course({ cases: { one: {}, two: {} } }));
  const pack = join(place.home, 'packs', 'course', '1');
  write(pack, 'pack.json', '{');
  write(pack, 'two.json', '{ "format": 1 }');
  const { exit, out, err } = await interlock(['pack', 'list', '--json'], place);
  expect([exit, JSON.parse(out)]).toMatchObject([
    0,
    [{}, { id: 'course', title: null, cases: 1, path: pack }],
  ]);
  expect(err).toMatch(/pack\.json:1:\d+: /);
  expect(err).toMatch(/two\.json:1:\d+: .* It is the first of \d+\./);
  expect((await interlock(['pack', 'list'], place)).out).toContain("What course is can't be read");
});

test('where the built-in pack can not be read that is told', async () => {
  const { exit, out, err } = await interlock(['pack', 'list'], { scenarios: join(folder(), 'none') });
  expect([exit, out, err.includes('There is no such file.')]).toEqual([3, '', true]);
});

test('pack alone shows what belongs to it, on standard error', async () => {
  const { exit, out, err } = await interlock(['pack']);
  expect([exit, out]).toEqual([2, '']);
  for (const name of ['add <path>', 'list', 'remove <id>']) expect(err).toContain(`interlock pack ${name}`);
});

test('the help of pack add says how much a pack may hold', async () => {
  const { out } = await interlock(['pack', 'add', '--help']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('at most 500 files of 1 MiB each and 50 MiB in all');
});

describe.each([[['pack']], [['pack', 'add']], [['pack', 'list']], [['pack', 'remove']]])(
  'the help of %j',
  (names) => {
    test.each([40, 60, 80, 200])('has examples and fits into %i columns', async (columns) => {
      const { out } = await interlock([...names, '--help'], { terminal: true, columns });
      expect(out).toMatch(/Examples?.*\n {2}interlock /);
      expect(out.split('\n').filter((line) => stringWidth(line) > Math.min(columns, 80))).toEqual([]);
    });
  },
);
