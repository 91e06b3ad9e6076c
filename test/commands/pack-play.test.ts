import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLearnerRecord } from '../../src/commands/record.ts';
import { FERRY } from '../session/ferry.ts';
import { contextIn, later } from './at-desk.ts';
import { course, listed, type Place, withPacks, write } from './course.ts';
import { folder, interlock } from './desk.ts';

const OVER = 'wait,rest';
const NAME = 'course/the-ferry';
const other = () => course({ about: { id: 'other', title: 'Another Course' } });

describe('a case of a pack is named with its pack', () => {
  test.each([
    ['play', NAME, '--choices', 'wait'],
    ['play', NAME, '--choices', 'wait', '--json'],
    ['solve', NAME],
    ['graph', NAME],
    ['check', NAME],
    ['review', NAME, '--seed', '1', '--choices', 'wait'],
  ])('for %s', async (...args) => {
    const place = await withPacks(course());
    expect(await interlock(args, place)).toMatchObject({ exit: 0, err: '' });
  });

  test('as one of the built-in pack may be', async () => {
    const place = await withPacks();
    const bare = await interlock(['solve', 'the-ferry', '--json'], { ...place, now: () => 0 });
    expect(await interlock(['solve', 'tests/the-ferry', '--json'], { ...place, now: () => 0 })).toEqual(bare);
    await interlock(['play', 'tests/the-ferry', '--choices', OVER, '--save'], place);
    expect(await listed(place)).toMatchObject([{ id: 'the-ferry', attempts: 1 }]);
  });

  test.each([
    ['a-cse', 'there is no case "a-cse". Did you mean course/a-case? There are: the-ferry, course/a-case.'],
    ['course/a-cse', 'Did you mean course/a-case?'],
    ['course/none', 'there is no case "course/none". There are: '],
    ['tests/none', 'there is no case "tests/none". There are: '],
    ['corse/a-case', 'Did you mean course/a-case?'],
  ])('%s is none', async (name, why) => {
    const place = await withPacks(course({ cases: { 'a-case': {} } }));
    const { exit, out, err } = await interlock(['play', name], place);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });

  test('also in the place of a command', async () => {
    const place = await withPacks(course());
    expect((await interlock([NAME], place)).err).toContain(`To play it: interlock play ${NAME}`);
  });

  test('and a path that looks the same is typed with a dot', async () => {
    const place = await withPacks(course());
    const { exit, err } = await interlock(['play', `./${NAME}`, '--choices', ''], place);
    expect([exit, err.includes('There is no such file.')]).toEqual([3, true]);
  });

  test('of many only some are told', async () => {
    const cases = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`case-${number}`, {}]));
    const place = await withPacks(course({ cases }));
    expect((await interlock(['play', 'nothing'], place)).err).toMatch(/ and 11 more\.\n$/);
  });
});

describe('the list', () => {
  test('shows each pack under its title, the built-in one first, then by title', async () => {
    const place = await withPacks(course(), other());
    expect((await interlock(['list'], place)).out).toMatchInlineSnapshot(`
      "Tests

        the-ferry         The Ferry
                          Cross or wait.
                          Associate PM · Service · 2 min · 2 decisions · not played
                          yet

      Another Course

        other/the-ferry   The Ferry
                          Cross or wait.
                          Associate PM · Service · 2 min · 2 decisions · not played
                          yet

      Growth Course

        course/the-ferry  The Ferry
                          Cross or wait.
                          Associate PM · Service · 2 min · 2 decisions · not played
                          yet

      To play one:
        interlock play the-ferry
      "
    `);
  });

  test('tells a damaged file of a pack, and shows the rest', async () => {
    const place = await withPacks(course({ cases: { 'the-ferry': {}, 'a-case': {} } }));
    write(join(place.home, 'packs', 'course', '1'), 'a-case.json', '{');
    const { exit, out, err } = await interlock(['list'], place);
    expect([exit, out.includes(NAME), out.includes('course/a-case')]).toEqual([0, true, false]);
    expect(err).toMatch(/^interlock: \S+a-case\.json:1:\d+: .*\n$/);
    expect((await interlock(['play', 'course/a-case'], place)).exit).toBe(3);
  });

  test.each([
    ['pack.json', '{', 2],
    ['pack.json', JSON.stringify({ id: 'x', title: 'X', version: '1', author: 'A', licence: 'B' }), 2],
    ['principles.json', '[', 1],
  ])('shows what it can where %s is damaged: %s', async (name, text, count) => {
    const place = await withPacks(course());
    write(join(place.home, 'packs', 'course', '1'), name, text);
    const { exit, out, err } = await interlock(['list', '--json'], place);
    expect([exit, (JSON.parse(out) as unknown[]).length]).toEqual([0, count]);
    expect(err).toMatch(new RegExp(`^interlock: \\S+${name}.*\\n$`));
  });

  test('tells a folder of packs that can not be read', async () => {
    const place = await withPacks();
    writeFileSync(join(place.home, 'packs'), '');
    expect(await interlock(['list'], place)).toMatchObject({
      exit: 0,
      err: expect.stringContaining('a part of the path is a file'),
    });
  });
});

describe('home', () => {
  /** Two ferries, one of them in a pack, for somebody who has played the tutorial. */
  async function experienced(): Promise<Place> {
    const place = await withPacks(course({ cases: { 'the-ferry': { title: 'The Other Ferry' } } }));
    write(place.scenarios, 'first-day.json', {
      ...FERRY,
      id: 'first-day',
      title: 'The First Day',
      tutorial: true,
    });
    await interlock(['play', 'first-day'], { ...place, input: '1\n1\n' });
    return place;
  }
  const atHome = (place: Place, input: string) =>
    interlock(['--plain'], { ...place, input, terminal: true, now: later });

  test('lists all packs, each case with the title of its own', async () => {
    const { out } = await atHome(await experienced(), '2\nq\nq\n');
    expect(out).toMatch(/\n3\. The Other Ferry\. .*\nGrowth Course, Associate PM, .*not\s+played\s+yet\.\n/);
    expect(out).toMatch(/\n2\. The Ferry\. .*\nTests, Associate PM/);
  });

  test('plays a case of a pack, and takes it up the next time', async () => {
    const place = await experienced();
    await atHome(place, '2\n3\np\n1\nq\nq\n');
    const { out } = await atHome(place, '\n1\n\nq\n');
    expect(out).toMatch(/Go on with “The Other Ferry”[^]*Note: You go on with [^]*\nThe Other Ferry\n/);
    expect((await atHome(place, '2\nq\nq\n')).out).toMatch(/Growth Course, [^.]*played once/);
  });

  test('is not held up by an unfinished run of a pack that is gone, nor by a folder of that name', async () => {
    const place = await experienced();
    await interlock(['play', NAME], { ...place, input: '1\n', now: later });
    await interlock(['pack', 'remove', 'course', '--yes'], place);
    const { exit, out } = await atHome(place, 'q\n');
    expect([exit, out.includes('Go on with')]).toEqual([0, false]);
  });

  test('tells what in a pack is damaged with the next play', async () => {
    const place = await experienced();
    write(join(place.home, 'packs', 'course', '1'), 'the-ferry.json', '{');
    mkdirSync(join(place.home, 'packs', 'course', '1', 'a-folder'));
    const { exit, out } = await atHome(place, '2\nq\n');
    expect([exit, /Note: \S+the-ferry\.json:1:\d+: /.test(out)]).toEqual([0, true]);
  });
});

test('without packs nothing is made below the home', async () => {
  const place = await withPacks();
  await interlock(['list'], place);
  expect((await interlock(['pack', 'list'], { home: folder() })).exit).toBe(0);
  expect(openLearnerRecord(contextIn(place), {}).trouble).toEqual([]);
});
