import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { below, course, withPacks } from './course.ts';
import { interlock, type World } from './desk.ts';

const remove = (world: World, ...more: readonly string[]) =>
  interlock(['pack', 'remove', 'course', ...more], world);
const isThere = (home: string): boolean => below(join(home, 'packs')).length > 0;

describe('on a terminal', () => {
  test.each([
    ['y\n', false],
    ['Yes \n', false],
    ['what?\ny\n', false],
    ['n\n', true],
    ['no\n', true],
    ['\nn\n', true],
    ['', true],
    ['nay\n', true],
  ])('after %j the pack is there: %s', async (input, stays) => {
    const place = await withPacks(course());
    const { exit, out, err } = await remove({ ...place, input, terminal: true });
    expect([exit, err, isThere(place.home)]).toEqual([0, '', stays]);
    expect(out).toMatch(/^Your runs of Growth Course 1\.0\.0 stay [^]*\nRemove it\? \(y\/n\): /);
    expect(out).toContain(stays ? 'Nothing was removed.' : 'Removed: Growth Course 1.0.0.');
  });

  test('nothing is asked with --yes', async () => {
    const place = await withPacks(course());
    const { out } = await remove({ ...place, terminal: true }, '--yes');
    expect([out.includes('(y/n)'), isThere(place.home)]).toEqual([false, false]);
  });
});

test('in a pipe it has to be said with --yes', async () => {
  const place = await withPacks(course());
  const { exit, out, err } = await remove({ ...place, input: 'y\n' });
  expect([exit, out, isThere(place.home)]).toEqual([2, '', true]);
  expect(err).toBe('interlock: nobody can be asked here. To remove it: interlock pack remove course --yes\n');
});

test('where its files are is said, and from there it can be added again', async () => {
  const place = await withPacks(course());
  const { out } = await remove(place, '--yes');
  const [, folder = ''] = /\n {2}interlock pack add (\S+)\n$/.exec(out) ?? [];
  expect(out).toContain(`Its files are kept in:\n  ${folder}\n`);
  expect(await interlock(['pack', 'add', folder], place)).toMatchObject({ exit: 0 });
  expect((await interlock(['play', 'course/the-ferry', '--choices', ''], place)).exit).toBe(0);
});

test('a folder whose name a shell would take for two words is said in quotation marks', async () => {
  const place = await withPacks();
  const home = join(place.home, 'a b');
  await interlock(['pack', 'add', course()], { ...place, home });
  expect((await remove({ ...place, home }, '--yes')).out).toMatch(/\n {2}interlock pack add "\S+a b\S+"\n$/);
});

test('a pack that is damaged can be removed', async () => {
  const place = await withPacks(course());
  writeFileSync(join(place.home, 'packs', 'course', '1', 'pack.json'), '{');
  expect(await remove(place, '--yes')).toMatchObject({
    exit: 0,
    out: expect.stringContaining('Removed: "course".'),
  });
});

test.each([
  ['crse', 'there is no pack "crse". Did you mean course? There are: course.'],
  ['tests', '"tests" comes with the program and stays'],
])('%s is wrong usage', async (id, why) => {
  const place = await withPacks(course());
  const { exit, err } = await interlock(['pack', 'remove', id, '--yes'], place);
  expect([exit, err.includes(why)]).toEqual([2, true]);
});

test('where nothing was added, nothing can be removed', async () => {
  const { exit, err } = await remove({}, '--yes');
  expect([exit, err]).toEqual([2, 'interlock: there is no pack "course": you have added none.\n']);
});

test('where it can not be moved, that is told, and it stays', async () => {
  const place = await withPacks(course());
  writeFileSync(join(place.home, 'removed-packs'), '');
  const { exit, err } = await remove(place, '--yes');
  expect([exit, isThere(place.home)]).toEqual([3, true]);
  expect(err).toMatch(/^interlock: the pack could not be removed: .*\.\n$/);
});
