import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLearnerRecord } from '../../src/commands/record.ts';
import type { OtherRun } from '../../src/session/index.ts';
import { FERRY } from '../session/ferry.ts';
import { contextIn, reviewedBy } from './at-desk.ts';
import { course, listed, type Place, withPacks, write } from './course.ts';
import { eventsIn, interlock, json, journals } from './desk.ts';
import { kept } from './kept-run.ts';

const OVER = 'wait,rest';
const NAME = 'course/the-ferry';
const other = () => course({ about: { id: 'other', title: 'Another Course' } });

describe('runs of cases that have the same id', () => {
  test('count for their own pack alone', async () => {
    const place = await withPacks(course(), other());
    await kept(OVER, place, { story: NAME });
    await kept(OVER, place, { story: NAME });
    await kept('sail,row', place, { story: 'other/the-ferry' });
    const counts = (await listed(place)).map(({ id, attempts, best }) => [
      id,
      attempts,
      best === null ? best : Math.round(best),
    ]);
    expect(counts).toEqual([
      ['the-ferry', 0, null],
      ['other/the-ferry', 1, 11],
      [NAME, 2, 89],
    ]);
  });

  test('are taken up in their own pack alone', async () => {
    const place = await withPacks(course());
    await interlock(['play', NAME], { ...place, input: '1\n' });
    const fresh = await interlock(['play', 'the-ferry'], { ...place, input: '' });
    expect(fresh.out).not.toContain('You go on');
    const { out } = await interlock(['play', NAME], { ...place, input: '1\n' });
    expect(out).toContain(`To begin anew: interlock play ${NAME} --new`);
    expect(eventsIn(place.home)).toEqual(['start', 'choice', 'continue', 'choice', 'end']);
    expect(journals(place.home).filter((line) => line.includes('"pack":"course"'))).toHaveLength(2);
  });

  test('are not laid beside each other', async () => {
    const place = await withPacks(course());
    const [one, two] = [await kept(OVER, place), await kept(OVER, place, { story: NAME })];
    const { exit, err } = await interlock(['review', one, '--with', two], place);
    expect([exit, err]).toEqual([
      2,
      `interlock: only runs of the same case stand side by side: ${one} is of "the-ferry", ${two} of "${NAME}".\n`,
    ]);
  });

  test('are no other runs at the review of one of them', async () => {
    const place = await withPacks(course());
    await kept(OVER, place);
    await kept('sail,rest', place, { story: NAME });
    const others = (id: string): Promise<readonly OtherRun[]> =>
      reviewedBy(contextIn(place), ['wait', 'row'], ({ desk }, session) => desk.others(session), { id });
    expect([(await others(NAME)).length, (await others('the-ferry')).length]).toEqual([1, 1]);
  });

  test('leave the tutorial to be played, where one is called as it is', async () => {
    const place = await withPacks(course({ cases: { 'first-day': { tutorial: true } } }));
    await interlock(['play', 'course/first-day'], { ...place, input: '1\n1\n' });
    expect(openLearnerRecord(contextIn(place), {}).settings.get().tutorialDone).toBe(false);
  });
});

describe('a recorded run', () => {
  test('of a pack is reviewed with it', async () => {
    const place = await withPacks(course());
    const id = await kept(OVER, place, { story: NAME });
    expect(await json(['review', id], place)).toEqual(
      await json(['review', 'the-ferry', '--seed', '3', '--choices', OVER], place),
    );
  });

  test.each([
    [
      'is removed',
      (place: Place) => interlock(['pack', 'remove', 'course', '--yes'], place),
      /The pack course is not among yours any more\. .* interlock pack add FOLDER/,
    ],
    [
      'has changed',
      (place: Place) => replaced(place, { 'the-ferry': { start: { ...FERRY.start, customer: 40 } } }),
      /The case course\/the-ferry has changed since this run was played/,
    ],
    [
      'has the case no more',
      (place: Place) => replaced(place, { another: {} }),
      /The case course\/the-ferry is not in its pack any more/,
    ],
  ])('whose pack %s shows what was kept, and why', async (_, happens, why) => {
    const place = await withPacks(course());
    const id = await kept(OVER, place, { story: NAME });
    expect(await happens(place)).toMatchObject({ exit: 0 });
    const { exit, out } = await interlock(['review', id], place);
    expect(exit).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(why);
    expect(out).toContain('as it was reckoned then');
    expect((await interlock(['review', id, '--json'], place)).exit).toBe(3);
  });

  test('whose pack was removed and added again is reviewed in full, and counts again', async () => {
    const pack = course();
    const place = await withPacks(pack);
    const id = await kept(OVER, place, { story: NAME });
    await interlock(['pack', 'remove', 'course', '--yes'], place);
    expect(await listed(place)).toHaveLength(1);
    await interlock(['pack', 'add', pack], place);
    expect(await listed(place)).toMatchObject([{ attempts: 0 }, { id: NAME, attempts: 1 }]);
    expect(await json(['review', id], place)).toMatchObject({
      decisions: [{ chose: 'wait' }, { chose: 'rest' }],
    });
  });

  test('whose pack is damaged says where', async () => {
    const place = await withPacks(course());
    const id = await kept(OVER, place, { story: NAME });
    write(join(place.home, 'packs', 'course', '1'), 'principles.json', '{');
    expect((await interlock(['review', id], place)).out.replaceAll(/\s+/g, '')).toContain(
      'principles.json:1:2:',
    );
  });
});

async function replaced(place: Place, cases: Readonly<Record<string, object>>) {
  return interlock(['pack', 'add', course({ cases }), '--replace'], place);
}
