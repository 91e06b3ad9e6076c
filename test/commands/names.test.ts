import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { course, listed, withPacks } from './course.ts';
import { folder, interlock } from './desk.ts';

describe('the name of a case without that of its pack', () => {
  const cases = { 'a-case': {} };

  test.each([
    ['play', 'a-case', '--choices', 'wait,rest'],
    ['review', 'a-case', '--seed', '1', '--choices', 'wait'],
    ['solve', 'a-case'],
    ['graph', 'a-case'],
    ['export', 'a-case'],
    ['check', 'a-case'],
  ])('is enough for %s where one pack alone has it', async (...args) => {
    const place = await withPacks(course({ cases }));
    expect(await interlock(args, place)).toMatchObject({ exit: 0, err: '' });
  });

  test('is recorded with its pack', async () => {
    const place = await withPacks(course({ cases }));
    await interlock(['play', 'a-case', '--choices', 'wait,rest', '--save'], place);
    expect(await listed(place)).toMatchObject([{ id: 'the-ferry' }, { id: 'course/a-case', attempts: 1 }]);
  });

  test('means the built-in case where there is one', async () => {
    const place = await withPacks(course({ cases: { 'the-ferry': { title: 'Another' } } }));
    await interlock(['play', 'the-ferry', '--choices', 'wait,rest', '--save'], place);
    expect(await listed(place)).toMatchObject([
      { id: 'the-ferry', attempts: 1 },
      { id: 'course/the-ferry', attempts: 0 },
    ]);
  });

  test('is not enough where several packs have it', async () => {
    const place = await withPacks(
      course({ cases }),
      course({ cases, about: { id: 'other', title: 'Other' } }),
    );
    expect(await interlock(['play', 'a-case'], place)).toEqual({
      exit: 2,
      out: '',
      err: 'interlock: several packs have a case "a-case". Name one: course/a-case, other/a-case.\n',
    });
  });
});

describe('a file that is named without .json', () => {
  test.each(['solve', 'play', 'preview', 'graph', 'export'])('is told for %s', async (command) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'my-case.json'), JSON.stringify(FERRY));
    expect(await interlock([command, 'my-case'], { cwd })).toEqual({
      exit: 2,
      out: '',
      err: 'interlock: there is no case "my-case". Did you mean my-case.json, the file?\n',
    });
  });

  test.each([
    ['drafts/my case', '"drafts/my case.json"'],
    ['./drafts/my-case', './drafts/my-case.json'],
    ['drafts/my-case', 'drafts/my-case.json'],
  ])('is told as it is typed: %s', async (name, typed) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'drafts'));
    writeFileSync(join(cwd, `${name}.json`), '{}');
    const { exit, err } = await interlock(['solve', name], { cwd });
    expect([exit, err.includes(`Did you mean ${typed}, the file?`)]).toEqual([2, true]);
  });
});
