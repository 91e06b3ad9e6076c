import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRINCIPLES } from '../session/ferry.ts';
import { below, course, listed, type Place, withPacks, write } from './course.ts';
import { ferryPack, folder, interlock, json } from './desk.ts';

/** A course whose cases test principles of the built-in pack, and which has none of its own. */
function withoutOwn(): string {
  const pack = course();
  rmSync(join(pack, 'principles.json'));
  return pack;
}

const NAME = 'course/the-ferry';
const ADDED = ({ home }: Place): string => join(home, 'packs', 'course', '1');

describe('a pack without principles of its own', () => {
  test('is added as it is', async () => {
    const place = await withPacks(withoutOwn());
    expect(below(ADDED(place))).toEqual(['pack.json', 'the-ferry.json']);
  });

  test('is listed, played and reviewed with those of the program', async () => {
    const place = await withPacks(withoutOwn());
    expect(await listed(place)).toMatchObject([{ id: 'the-ferry' }, { id: NAME }]);
    expect(await json(['pack', 'list'], place)).toMatchObject([{}, { id: 'course', cases: 1 }]);
    expect(await interlock(['play', NAME, '--choices', 'wait,rest'], place)).toMatchObject({
      exit: 0,
      err: '',
    });
    const { out } = await interlock(['review', NAME, '--seed', '3', '--choices', 'wait,rest'], place);
    expect(out).toContain(`Principle tested: ${PRINCIPLES[0]?.name}`);
  });

  test('is filtered by the principles of the program', async () => {
    const place = await withPacks(withoutOwn());
    expect(await json(['list', '--principle', 'care'], place)).toHaveLength(2);
  });

  test('is checked with them, and of its own no file is missed', async () => {
    const pack = withoutOwn();
    const { files } = Object(await json(['check', pack], { scenarios: ferryPack() }));
    expect(files.map(({ path, ok }: { path: string; ok: boolean }) => [basename(path), ok])).toEqual([
      ['pack.json', true],
      ['the-ferry.json', true],
    ]);
  });

  test('is refused where it tests what the program does not know, without a word of a file that it lacks', async () => {
    const { exit, err } = await interlock(['pack', 'add', withoutOwn()]);
    expect([exit, err.includes('`care`'), err.includes('principles.json counts')]).toEqual([3, true, false]);
  });

  test('is told what is wrong with those of the program where they can not be read', async () => {
    const place = { home: folder(), scenarios: ferryPack() };
    write(place.scenarios, 'principles.json', '[');
    const { exit, err } = await interlock(['pack', 'add', withoutOwn()], place);
    expect([exit, below(place.home)]).toEqual([3, []]);
    expect(err).toContain(`${join(place.scenarios, 'principles.json')}:1:2: `);
  });
});

describe('of a pack with principles of its own those alone count', () => {
  test('where they are others', async () => {
    const pack = course();
    write(pack, 'principles.json', [{ ...PRINCIPLES[0], id: 'another' }]);
    const { exit } = await interlock(['pack', 'add', pack], { scenarios: ferryPack() });
    expect(exit).toBe(3);
  });

  test.each<[string, (path: string) => void]>([
    ['a broken file', (path) => write(path, 'principles.json', '[')],
    ['an empty file', (path) => write(path, 'principles.json', '')],
    ['a folder', (path) => mkdirSync(join(path, 'principles.json'))],
  ])('where they are %s', async (_, put) => {
    const pack = withoutOwn();
    put(pack);
    expect((await interlock(['pack', 'add', pack], { scenarios: ferryPack() })).exit).toBe(3);
    expect((await interlock(['check', pack], { scenarios: ferryPack() })).exit).toBe(1);
    const place = await withPacks(withoutOwn());
    put(ADDED(place));
    expect((await interlock(['play', NAME, '--choices', ''], place)).exit).toBe(3);
  });
});

describe('what is kept of a pack without principles of its own', () => {
  const fileOf = ({ home }: Place): string => join(home, 'cases.json');
  const MARK = 'As it is kept';

  /** A place in which such a pack is kept under another title than its file has. */
  async function marked(): Promise<Place> {
    const place = await withPacks(withoutOwn());
    const text = readFileSync(fileOf(place), 'utf8');
    writeFileSync(fileOf(place), text.replace(/"title":"The Ferry"/, `"title":"${MARK}"`));
    return place;
  }

  test('is taken for its files', async () => {
    expect((await interlock(['list'], await marked())).out).toContain(MARK);
  });

  test.each<[string, (place: Place) => void]>([
    [
      'those of the program are others',
      ({ scenarios }) => write(scenarios, 'principles.json', JSON.stringify(PRINCIPLES, null, 2)),
    ],
    ['it gets some', (place) => write(ADDED(place), 'principles.json', [])],
  ])('is no matter when %s', async (_, change) => {
    const place = await marked();
    change(place);
    const first = await interlock(['list'], place);
    expect(first.out).not.toContain(MARK);
    rmSync(fileOf(place), { force: true });
    expect(await interlock(['list'], place)).toEqual(first);
  });
});
