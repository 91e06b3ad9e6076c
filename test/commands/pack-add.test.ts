import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FERRY, PRINCIPLES } from '../session/ferry.ts';
import { below, course, withPacks, write } from './course.ts';
import { ferryPack, folder, interlock, json, SCENARIOS } from './desk.ts';

describe('a pack that is added', () => {
  test('is said, with where it lies, what was left out, and how to play', async () => {
    const pack = course({ cases: { 'the-ferry': {}, 'a-first-case': { tutorial: true } } });
    write(pack, 'README.md', '');
    mkdirSync(join(pack, 'drafts'));
    const home = folder();
    const { exit, out, err } = await interlock(['pack', 'add', pack], { home });
    expect([exit, err]).toEqual([0, '']);
    expect(out.replaceAll(home, 'HOME').replaceAll(pack, 'FOLDER')).toMatchInlineSnapshot(`
      "Added: Growth Course 1.0.0, 2 cases.
      It is a copy, which lies in:
        HOME/packs/course/1
      After changes in your own folder:
        interlock pack add FOLDER --replace
      Left out, as no part of a pack: "README.md", "drafts".
      To play the first:
        interlock play course/a-first-case
      "
    `);
  });

  test('is a copy of its own files and of nothing else', async () => {
    const pack = course();
    for (const name of ['README.md', 'schema.json', 'index.js', '.hidden']) write(pack, name, '{}');
    mkdirSync(join(pack, 'more.json'));
    const { home } = await withPacks(pack);
    const there = join(home, 'packs', 'course', '1');
    expect(below(there)).toEqual(['pack.json', 'principles.json', 'the-ferry.json']);
    const texts = (from: string) => below(there).map((name) => readFileSync(join(from, name), 'utf8'));
    expect(texts(there)).toEqual(texts(pack));
  });

  test('stays as it was when its folder changes or goes', async () => {
    const pack = course();
    const place = await withPacks(pack);
    write(pack, 'the-ferry.json', '{');
    expect((await interlock(['play', 'course/the-ferry', '--choices', ''], place)).exit).toBe(0);
  });

  test('may lie behind a link, as a folder that was downloaded may', async () => {
    const link = join(folder(), 'link');
    symlinkSync(course(), link);
    expect(await interlock(['pack', 'add', link])).toMatchObject({ exit: 0, err: '' });
  });

  test('may be called as anything is that an object of JavaScript has', async () => {
    const place = await withPacks(course({ about: { id: 'constructor' }, cases: { 'to-string': {} } }));
    expect((await interlock(['play', 'constructor/to-string', '--choices', ''], place)).exit).toBe(0);
  });

  test('names only some of very much that was left out', async () => {
    const pack = course();
    for (let number = 0; number < 100; number += 1) write(pack, `${number}.txt`, '');
    const { out } = await interlock(['pack', 'add', pack]);
    expect(out.replaceAll('\n', ' ')).toContain(
      '"0.txt", "1.txt", "10.txt", "11.txt", "12.txt" and 95 more.',
    );
  });

  test('goes to the folder that --data-dir names, wherever that stands, and is found there', async () => {
    const [home, scenarios, pack] = [folder(), ferryPack(), course()];
    const there = ['--data-dir', folder()];
    expect(await interlock([...there, 'pack', 'add', pack], { home, scenarios })).toMatchObject({ exit: 0 });
    expect(below(home)).toEqual([]);
    for (const args of [
      ['play', 'course/the-ferry', '--choices', ''],
      ['solve', 'course/the-ferry'],
      ['graph', 'course/the-ferry'],
    ])
      for (const all of [
        [...there, ...args],
        [...args, ...there],
      ])
        expect(await interlock(all, { home, scenarios })).toMatchObject({ exit: 0 });
    expect((await interlock(['solve', 'course/the-ferry'], { home, scenarios })).exit).toBe(2);
  });
});

describe('a pack whose id is taken', () => {
  test('is not added, and it is said how to replace the other', async () => {
    const place = await withPacks(course());
    const newer = course({ about: { version: '1.1.0' } });
    const { exit, out, err } = await interlock(['pack', 'add', newer], place);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toBe(
      `interlock: you have a pack "course" already, version 1.0.0. To put version 1.1.0 in its place: interlock pack add ${newer} --replace\n`,
    );
    expect(await json(['pack', 'list'], place)).toMatchObject([{}, { version: '1.0.0' }]);
  });

  test('replaces the other when that is asked for, which is kept', async () => {
    const place = await withPacks(course());
    const newer = course({ about: { version: '1.1.0' }, cases: { 'another-case': {} } });
    const { exit, out } = await interlock(['pack', 'add', newer, '--replace'], place);
    expect([exit, /What it replaces is kept in:\n {2}\S+course-\S+Z\n/.test(out)]).toEqual([0, true]);
    expect(await json(['list'], place)).toMatchObject([{ id: 'the-ferry' }, { id: 'course/another-case' }]);
  });

  test('replaces nothing while a file of it is refused', async () => {
    const place = await withPacks(course());
    const broken = course({ cases: { 'the-ferry': { minutes: 0 } } });
    expect((await interlock(['pack', 'add', broken, '--replace'], place)).exit).toBe(3);
    expect((await interlock(['play', 'course/the-ferry', '--choices', ''], place)).exit).toBe(0);
  });

  test('by the pack that comes with the program is refused, also to replace it', async () => {
    const pack = course({ about: { id: 'interlock' } });
    for (const more of [[], ['--replace']]) {
      const home = folder();
      const { exit, err } = await interlock(['pack', 'add', pack, ...more], { home });
      expect([exit, below(home)]).toEqual([3, []]);
      expect(err).toContain('"interlock" is the id of the pack that comes with the program.');
    }
  });
});

describe('what is no pack', () => {
  test.each([
    [
      'a folder that is not there',
      () => join(folder(), 'none'),
      3,
      'there is no such folder. A pack is a folder with',
    ],
    ['a file', () => join(course(), 'pack.json'), 3, 'this is not a folder. A pack is a folder with'],
    ['an empty path', () => '', 2, 'which folder? The path is empty.'],
    ['an empty folder', folder, 3, 'there is no case in this folder (NAME.json). A pack is a folder with'],
    ['a pack without cases', () => course({ cases: {} }), 3, 'there is no case in this folder'],
  ])('%s is refused', async (_, make, code, why) => {
    const home = folder();
    const { exit, out, err } = await interlock(['pack', 'add', make()], { home });
    expect([exit, out, below(home)]).toEqual([code, '', []]);
    expect(err).toContain(why);
    expect(
      err
        .split('\n')
        .slice(0, -1)
        .every((line) => line.startsWith('interlock: ')),
    ).toBe(true);
  });

  test('is told with all that is wrong, each with its file, line and column', async () => {
    const pack = course({
      about: { version: 7 },
      cases: { 'a-case': { minutes: 0, level: 'x' }, 'b-case': {} },
    });
    write(pack, 'c-case.json', '{\n  "format": 2,\n}');
    write(pack, 'principles.json', '[{}]');
    const { exit, err } = await interlock(['pack', 'add', pack]);
    expect(exit).toBe(3);
    const lines = err
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replace('interlock: ', '').replace(`${pack}/`, ''));
    const told = lines.slice(0, -1);
    expect(told.filter((line) => !/^[a-z-]+\.json:\d+:\d+: [A-Z`]/.test(line))).toEqual([]);
    expect(new Set(told.map((line) => line.split(':')[0]))).toEqual(
      new Set(['pack.json', 'principles.json', 'a-case.json', 'c-case.json']),
    );
    // Nobody knows yet which principles there will be.
    expect(err).not.toContain('`care`');
    expect(lines.at(-1)).toBe(
      `nothing was added: ${told.length} mistakes. A pack is a folder with pack.json and a file NAME.json for each case, and principles.json where it has principles of its own. "interlock check ${pack}" shows each in its line.`,
    );
  });
});

test.each([
  ['package.json', { name: 'course', scripts: {} }],
  ['list.json', '[1, 2]'],
  ['word.json', '\uFEFF"a word"'],
])('%s, which is of another program, is told in one line', async (name, text) => {
  const pack = course();
  write(pack, name, text);
  const { exit, err } = await interlock(['pack', 'add', pack]);
  expect([exit, err]).toEqual([
    3,
    `interlock: ${join(pack, name)}: This file is no case: take it out of the folder.\ninterlock: nothing was added: 1 mistake.\n`,
  ]);
});

test('where a case tests principles that the pack does not have, it is said once where they come from', async () => {
  const pack = course({ cases: { 'a-case': {}, 'b-case': {} } });
  write(pack, 'principles.json', [{ ...PRINCIPLES[0], id: 'another' }]);
  const { exit, err } = await interlock(['pack', 'add', pack]);
  expect(exit).toBe(3);
  expect(err.split('In a pack its own principles.json counts; principles of the program')).toHaveLength(2);
  expect(err).toContain(
    `can be copied into it, from ${join(SCENARIOS, 'principles.json')}. Without that file`,
  );
});

test.each([
  ['a file is in the way', () => ({ home: join(folderFile(), 'home') }), /a part of the path is a file/],
  [
    'there is no home folder',
    () => ({ env: { INTERLOCK_HOME: '' } }),
    /there is no home folder to keep it in/,
  ],
])('where %s, it is said why nothing can be written', async (_, world, why) => {
  const { exit, out, err } = await interlock(['pack', 'add', course()], world());
  expect([exit, out]).toEqual([3, '']);
  expect(err).toMatch(/^interlock: the pack could not be added: .*\.\n$/);
  expect(err).toMatch(why);
});

test('a pack that was added by hand and has the id of the built-in one is passed over, and said', async () => {
  const place = await withPacks(course());
  const { exit, out, err } = await interlock(['list'], { ...place, scenarios: renamed() });
  expect([exit, out.includes('course/')]).toEqual([0, false]);
  expect(err).toContain('has the id of the built-in pack. Its cases are left out.');
});

/** A built-in pack that is called as the course is. */
function renamed(): string {
  const scenarios = ferryPack();
  const about = JSON.parse(readFileSync(join(scenarios, 'pack.json'), 'utf8'));
  write(scenarios, 'pack.json', { ...about, id: 'course' });
  write(scenarios, 'the-ferry.json', FERRY);
  return scenarios;
}

function folderFile(): string {
  const name = join(folder(), 'file');
  writeFileSync(name, '');
  return name;
}
