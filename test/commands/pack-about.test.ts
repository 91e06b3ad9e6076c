import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FERRY } from '../session/ferry.ts';
import { below, course, withPacks, write } from './course.ts';
import { folder, interlock, json, UNSAFE, type World } from './desk.ts';

/** A folder with a case, and nothing that says what pack it is. */
function untitled(name = 'Spring Course'): string {
  const pack = course();
  rmSync(join(pack, 'pack.json'));
  const named = join(dirname(pack), name);
  renameSync(pack, named);
  return named;
}

const aboutOf = (pack: string): unknown => JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8'));

const asked = (
  pack: string,
  answers: readonly string[],
  { args = [], ...world }: World & { args?: string[] } = {},
) =>
  interlock(['pack', 'add', pack, ...args], {
    ...world,
    terminal: true,
    input: answers.map((line) => `${line}\n`).join(''),
  });

describe('where a folder of cases has no pack.json, at a terminal', () => {
  test('it is asked what pack it is, and enter takes what stands in brackets', async () => {
    const [pack, home] = [untitled(), folder()];
    const { exit, out, err } = await asked(pack, ['', '', '', ''], { home, env: { USER: 'ada' } });
    expect([exit, err]).toEqual([0, '']);
    expect(out.replaceAll(home, 'HOME').replaceAll(dirname(pack), 'IN').split('Added:')[0])
      .toMatchInlineSnapshot(`
      "There is no pack.json in this folder yet, which says what pack it is. Enter
      takes what stands in brackets. All of it can be changed later, in the file.

      The id of the pack, to be typed before the name of a case [spring-course]: The title of the pack [Spring Course]: Who wrote it [ada]: The licence, as in CC-BY-4.0 [All rights reserved]: 
      IN/Spring Course/pack.json:
      {
        "id": "spring-course",
        "title": "Spring Course",
        "version": "1.0.0",
        "author": "ada",
        "licence": "All rights reserved"
      }

      IN/Spring Course/pack.json is written.

      "
    `);
    expect(await json(['list'], { home })).toContainEqual(
      expect.objectContaining({ id: 'spring-course/the-ferry' }),
    );
  });

  test('the answers are what is written, and can be added again', async () => {
    const [pack, home] = [untitled(), folder()];
    const { exit } = await asked(pack, ['pm-2', 'Product, again', 'Ada Obi', 'CC-BY-4.0'], { home });
    const about = {
      id: 'pm-2',
      title: 'Product, again',
      version: '1.0.0',
      author: 'Ada Obi',
      licence: 'CC-BY-4.0',
    };
    expect([exit, aboutOf(pack)]).toEqual([0, about]);
    expect(await interlock(['pack', 'add', pack, '--replace'], { home })).toMatchObject({ exit: 0, err: '' });
  });

  test('the title follows the id', async () => {
    const pack = untitled();
    await asked(pack, ['growth-2', '', '', '']);
    expect(aboutOf(pack)).toMatchObject({ id: 'growth-2', title: 'Growth 2', author: 'Anonymous' });
  });

  test.each([
    ['客户', 'my-pack'],
    ["Zoë's Course", 'zoes-course'],
    ['a\u001B[2J\u202Eb', 'a-2j-b'],
  ])('a folder that is called %j gives an id all the same', async (name, id) => {
    const pack = untitled(name);
    const { exit, out } = await asked(pack, ['', '', '', ''], { env: { NO_COLOR: '1' } });
    expect([exit, aboutOf(pack), UNSAFE.test(out)]).toEqual([0, expect.objectContaining({ id }), false]);
  });

  test.each([
    ['no id', 'My Pack', '"My Pack" can\'t be an id.', 'For example: my-pack'],
    ['no id at all', '客户', "can't be an id.", '64 at most.'],
    [
      'the id of the built-in pack',
      'interlock',
      '"interlock" is the id of the pack that comes',
      'Take another.',
    ],
  ])('%s is not taken, and asked again', async (_, word, why, how) => {
    const pack = untitled();
    const { exit, out } = await asked(pack, [word, 'other', '', '', '']);
    const said = out.replaceAll(/\s+/g, ' ');
    expect([exit, said.includes(why), said.includes(how)]).toEqual([0, true, true]);
    expect(aboutOf(pack)).toMatchObject({ id: 'other' });
  });

  test('the id of a pack that was added is taken with --replace alone', async () => {
    const place = await withPacks(course());
    const pack = untitled('course');
    const first = await asked(pack, ['', 'other', '', '', ''], place);
    expect(first.out.replaceAll(/\s+/g, ' ')).toContain(
      'You have a pack "course" already. Take another id; or',
    );
    rmSync(join(pack, 'pack.json'));
    const second = await asked(pack, ['', '', '', ''], { ...place, args: ['--replace'] });
    expect([second.exit, second.out.includes('What it replaces is kept in:')]).toEqual([0, true]);
  });

  test("a name of the computer's user that can not be shown is not taken", async () => {
    const pack = untitled();
    await asked(pack, ['', '', '', ''], { env: { USER: 'a\u001B[2Jb' } });
    expect(aboutOf(pack)).toMatchObject({ author: 'Anonymous' });
  });

  test('where the input ends before the last answer nothing is written or added', async () => {
    const [pack, home] = [untitled(), folder()];
    const { exit, err } = await asked(pack, ['', ''], { home });
    expect([exit, below(pack), below(home)]).toEqual([2, ['principles.json', 'the-ferry.json'], []]);
    expect(err).toContain('so nothing is written or added.');
  });

  test('nothing is asked while something else is wrong', async () => {
    const pack = untitled();
    write(pack, 'the-ferry.json', { ...FERRY, minutes: 0 });
    const { exit, out, err } = await asked(pack, ['', '', '', '']);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('nothing was added: 1 mistake, and there is no pack.json');
  });

  test('nothing is asked of a folder without cases', async () => {
    const { exit, out, err } = await asked(folder(), ['', '', '', '']);
    expect([exit, out, err.includes('there is no case in this folder')]).toEqual([3, '', true]);
  });
});

describe('where nobody can be asked', () => {
  const EXAMPLE = /\n\n(\{\n[^]*?\n\})\n\n/;

  test('it is said what to write, whole and to be copied, and the command after it', async () => {
    const [pack, home] = [untitled(), folder()];
    const { exit, out, err } = await interlock(['pack', 'add', pack], { home });
    expect([exit, out, below(home), below(pack)]).toEqual([3, '', [], ['principles.json', 'the-ferry.json']]);
    expect(err.replaceAll(dirname(pack), 'IN')).toMatchInlineSnapshot(`
      "interlock: nothing was added: there is no pack.json, which says what pack it is.
      Write this, in your own words where you like, to:
        IN/Spring Course/pack.json

      {
        "id": "spring-course",
        "title": "Spring Course",
        "version": "1.0.0",
        "author": "Anonymous",
        "licence": "All rights reserved"
      }

      Then add it. At a terminal and without --yes, this is asked for and written:
        interlock pack add "IN/Spring Course"
      "
    `);
    writeFileSync(join(pack, 'pack.json'), EXAMPLE.exec(err)?.[1] ?? '');
    expect(await interlock(['pack', 'add', pack], { home })).toMatchObject({ exit: 0, err: '' });
  });

  test('--yes says it at a terminal as well', async () => {
    const pack = untitled();
    const { exit, out, err } = await asked(pack, [], { args: ['--yes'] });
    expect([exit, out, EXAMPLE.test(err)]).toEqual([3, '', true]);
  });

  test('all that is wrong is said at once', async () => {
    const pack = untitled();
    write(pack, 'a-case.json', '{');
    write(pack, 'principles.json', '[');
    const { exit, err } = await interlock(['pack', 'add', pack]);
    for (const each of ['a-case.json:1:', 'principles.json:1:', '2 mistakes, and there is no pack.json'])
      expect(err).toContain(each);
    expect([exit, err.includes('pack.json: There is no such file.'), EXAMPLE.test(err)]).toEqual([
      3,
      false,
      true,
    ]);
  });

  test('a folder in which nothing is a case gets no example', async () => {
    const pack = folder();
    write(pack, 'package.json', {});
    const { exit, err } = await interlock(['pack', 'add', pack]);
    expect([exit, EXAMPLE.test(err)]).toEqual([3, false]);
    expect(err).toContain('nothing was added: 1 mistake. A pack is a folder with pack.json and');
  });

  test('a pack.json that is a folder is no pack.json that is missing', async () => {
    const pack = untitled();
    mkdirSync(join(pack, 'pack.json'));
    const { exit, err } = await interlock(['pack', 'add', pack]);
    expect([exit, err.includes('pack.json: This is a folder'), EXAMPLE.test(err)]).toEqual([3, true, false]);
  });
});
