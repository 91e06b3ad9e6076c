import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/commands/settings/kinds.ts';
import { course, withPacks } from './course.ts';
import { folder, interlock, journals, json, UNSAFE } from './desk.ts';
import { kept, wager } from './kept-run.ts';

const settingKeys = KINDS.map(({ key }) => key);
const DAY = 'interlock-2026-05-03';
const may = () => new Date(2026, 4, 3, 9, 5).getTime();

/** A record with two runs. */
async function lived() {
  const place = wager();
  await kept('raise,go', place);
  await kept('keep,stop', place);
  return place;
}

describe('data export', () => {
  test('on a terminal writes a file named after the day where the program was started', async () => {
    const place = { ...(await lived()), terminal: true, cwd: folder(), now: may };
    const { exit, out, err } = await interlock(['data', 'export'], place);
    expect([exit, out, err]).toEqual([0, `${join(place.cwd, DAY)}.ndjson is written: 2 runs.\n`, '']);
    expect(readdirSync(place.cwd)).toEqual(['interlock-2026-05-03.ndjson']);
  });

  test('a second time on the same day takes a free name, and with --out does not', async () => {
    const place = { ...(await lived()), terminal: true, cwd: folder(), now: may };
    for (const name of [DAY, `${DAY}-2`, `${DAY}-3`]) {
      const { exit, out } = await interlock(['data', 'export'], place);
      expect([exit, out]).toEqual([0, `${join(place.cwd, name)}.ndjson is written: 2 runs.\n`]);
    }
    expect((await interlock(['data', 'export', '--out', `${DAY}.ndjson`], place)).exit).toBe(2);
  });

  test('in a pipe is printed, and with --out - too', async () => {
    const place = { ...(await lived()), cwd: folder(), now: may };
    const piped = await interlock(['data', 'export'], place);
    const asked = await interlock(['data', 'export', '--out', '-'], { ...place, terminal: true });
    expect(piped.out.split('\n')).toHaveLength(5);
    expect([asked.out, readdirSync(place.cwd)]).toEqual([piped.out, []]);
  });

  test('says what can not be read, and the rest is there', async () => {
    const place = await lived();
    const month = join(place.home, 'runs', readdirSync(join(place.home, 'runs'))[0] ?? '');
    mkdirSync(join(month, '01KKQ5000000000000000000D\u009B.ndjson'));
    mkdirSync(join(month, '01KKQ500000000000000000000.ndjson'));
    const { exit, out, err } = await interlock(['data', 'export'], place);
    expect([exit, out.split('\n').length]).toEqual([1, 5]);
    expect(err).toMatch(
      /^interlock: \S+01KKQ500000000000000000000\.ndjson is left out: it is not a file\.\n$/,
    );
  });

  test('writes over a file only with --force', async () => {
    const place = { ...(await lived()), cwd: folder() };
    writeFileSync(join(place.cwd, 'mine'), 'mine');
    const { exit, err } = await interlock(['data', 'export', '--out', 'mine'], place);
    expect([exit, err]).toEqual([
      2,
      expect.stringMatching(/^interlock: "mine": this is there already; .*--force/),
    ]);
    expect((await interlock(['data', 'export', '--out', 'mine', '--force'], place)).exit).toBe(0);
    expect(readFileSync(join(place.cwd, 'mine'), 'utf8')).toContain('"interlock":"record"');
  });

  test.each([
    [['export'], 'there is no such folder'],
    [['backup'], 'there is no such folder'],
  ])('data %s into a folder that is not there says so', async ([command = '']) => {
    const place = { ...(await lived()), cwd: folder() };
    const { exit, err } = await interlock(['data', command, '--out', 'no/where'], place);
    expect([exit, err]).toEqual([3, expect.stringContaining('it is not there (ENOENT)')]);
  });

  test('says that packs are not in it', async () => {
    const place = await withPacks(course());
    const { out } = await interlock(['data', 'export', '--out', 'x'], { ...place, cwd: folder() });
    expect(out).toContain('Packs that you added are not in it');
  });
});

describe('data import', () => {
  /** An export of a record with two runs, where it lies, and another record. */
  async function toImport() {
    const cwd = folder();
    await interlock(['data', 'export', '--out', 'x'], { ...(await lived()), cwd });
    return { cwd, home: folder(), file: join(cwd, 'x') };
  }

  test('says what is new and what was here', async () => {
    const { cwd, home, file } = await toImport();
    expect(await interlock(['data', 'import', 'x'], { cwd, home })).toEqual({
      exit: 0,
      out: '2 runs are new.\n',
      err: '',
    });
    expect((await interlock(['data', 'import', file], { home })).out).toBe('2 runs were here already.\n');
    expect(journals(home)).toHaveLength(8);
  });

  test('says which lines could not be read', async () => {
    const { cwd, home, file } = await toImport();
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n', '\njunk\n'));
    const { exit, out } = await interlock(['data', 'import', 'x'], { cwd, home });
    expect([exit, out]).toEqual([1, '2 runs are new, 1 line could not be read (line 2).\n']);
  });

  test('says that the file was cut', async () => {
    const { cwd, home, file } = await toImport();
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.slice(0, 2).join('\n'));
    const { exit, out } = await interlock(['data', 'import', 'x'], { cwd, home });
    expect([exit, out]).toEqual([
      1,
      expect.stringContaining('1 run is new.\nThe file was cut: some of it may be missing.'),
    ]);
    writeFileSync(file, [lines[0], lines[1], lines[3]].join('\n'));
    expect((await interlock(['data', 'import', 'x'], { cwd, home: folder() })).out).toContain(
      'The file was cut: 1 of its',
    );
  });

  test('names the files in which it keeps what differs', async () => {
    const { cwd, home, file } = await toImport();
    await interlock(['data', 'import', 'x'], { cwd, home });
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('the-ferry', 'the-fairy'));
    const { exit, out } = await interlock(['data', 'import', 'x'], { cwd, home });
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/2 runs are not the same here and in the file\. [^:]*:\n/),
    ]);
    const names = [...out.matchAll(/^ {2}(\S+)$/gm)].map(([, name = '']) => name);
    expect(names.map((name) => existsSync(name))).toEqual([true, true]);
  });

  test('with --dry-run says what would come in, and writes nothing', async () => {
    const { cwd, home } = await toImport();
    const { out } = await interlock(['data', 'import', 'x', '--dry-run'], { cwd, home });
    expect([out, readdirSync(home)]).toEqual([
      'Nothing was written. This is what the import would do:\n2 runs would come in.\n',
      [],
    ]);
  });

  test('names settings as they are typed, and only those', async () => {
    const { cwd, home } = { cwd: folder(), home: folder() };
    const settings = { askEvidence: false, textWidth: 60, tutorialDone: true, comet: 1 };
    const lines = ['{"interlock":"record","format":1}', JSON.stringify({ line: 'settings', settings })];
    writeFileSync(join(cwd, 'x'), [...lines, '{"line":"end","journals":0}', ''].join('\n'));
    const named = 'ask, text-width.\n';
    expect((await interlock(['data', 'import', 'x', '--dry-run'], { cwd, home })).out).toMatch(
      new RegExp(`\\n2 settings that you had never set would come in: ${named}$`),
    );
    const { out } = await interlock(['data', 'import', 'x'], { cwd, home });
    expect(out).toContain(`\n2 settings that you had never set came in: ${named}`);
    expect(settingKeys).toEqual(expect.arrayContaining(['ask', 'text-width']));
  });

  test('tells that a whole copy took the place of a damaged run', async () => {
    const place = await lived();
    const cwd = folder();
    await interlock(['data', 'export', '--out', 'x'], { ...place, cwd });
    const [name = ''] = readdirSync(place.home, { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.endsWith('.ndjson'),
    );
    const file = join(place.home, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('{"event":"choice"', '{"event"'));
    expect((await interlock(['data', 'doctor'], place)).exit).toBe(1);
    const dry = await interlock(['data', 'import', 'x', '--dry-run'], { ...place, cwd });
    expect(dry.out.replaceAll('\n', ' ')).toContain('whole in the file: the whole one would take its place.');
    const { exit, out } = await interlock(['data', 'import', 'x'], { ...place, cwd });
    expect([exit, readFileSync(file, 'utf8')]).toEqual([0, text]);
    expect(out.replaceAll('\n', ' ')).toMatch(
      / 1 run is damaged here and whole in the file: the whole one took its place\. What was here before is in: +\S+import-/,
    );
    expect((await interlock(['data', 'doctor'], place)).exit).toBe(0);
  });

  test('with --json is one document', async () => {
    const { cwd, home } = await toImport();
    expect(await json(['data', 'import', 'x'], { cwd, home })).toMatchObject({
      file: 'x',
      dryRun: false,
      complete: true,
      new: { runs: 2, parts: 0 },
      here: { runs: 0, parts: 0 },
      unread: 0,
      cut: false,
      missing: 0,
    });
  });

  test.each<[string, (cwd: string) => unknown, string]>([
    ['nothing', () => {}, 'There is no such file.'],
    ['a folder', (cwd) => mkdirSync(join(cwd, 'x')), 'This is a folder. Name a file in it.'],
    ['a pipe', (cwd) => execFileSync('mkfifo', [join(cwd, 'x')]), 'This is not a regular file.'],
    ['an empty file', (cwd) => writeFileSync(join(cwd, 'x'), ''), 'The file is empty.'],
    ['prose', (cwd) => writeFileSync(join(cwd, 'x'), 'Dear all,\n'), 'This is no export of a record'],
    [
      'a newer format',
      (cwd) => writeFileSync(join(cwd, 'x'), '{"interlock":"record","format":9}\n'),
      'Update Interlock',
    ],
  ])('%s is refused in one line', async (_, make, why) => {
    const cwd = folder();
    make(cwd);
    const { exit, out, err } = await interlock(['data', 'import', 'x'], { cwd, home: folder() });
    expect([exit, out, err]).toEqual([3, '', expect.stringMatching(/^interlock: "x": [^\n]*\n$/)]);
    expect(err).toContain(why);
  });

  test('where nothing can be written says so, and what to do', async () => {
    const { cwd, file } = await toImport();
    const { exit, err } = await interlock(['data', 'import', 'x'], { cwd, home: join(file, 'below') });
    expect([exit, err]).toEqual([3, expect.stringContaining('import it again when that is mended.')]);
  });

  test('nothing of a hostile file reaches the terminal', async () => {
    const cwd = folder();
    const settings = { 'a\u001b[2J': 1, good: '\u001b[2J', glyphs: '\u001b[2J' };
    const lines = [
      '{"interlock":"record","format":1}',
      JSON.stringify({ line: 'settings', settings }),
      '\u001b[2J',
      '',
    ];
    writeFileSync(join(cwd, 'x\u009b'), lines.join('\n'));
    const { out, err } = await interlock(['data', 'import', 'x\u009b'], { cwd, terminal: true });
    expect([UNSAFE.test(out), UNSAFE.test(err)]).toEqual([false, false]);
    expect(out).toContain('1 setting that you had never set came in: glyphs.');
  });
});

describe('data backup', () => {
  test('tells how to have it back, and that works', async () => {
    const place = await lived();
    const { exit, out } = await interlock(['data', 'backup'], place);
    const [, file = ''] = /\n {2}interlock data import (\S+)\n$/.exec(out) ?? [];
    expect([exit, out.startsWith('Your record is backed up and was read back: 2 runs.\n')]).toEqual([
      0,
      true,
    ]);
    const home = folder();
    expect((await interlock(['data', 'import', file], { home })).out).toBe('2 runs are new.\n');
    expect(journals(home)).toEqual(journals(join(place.home, 'runs')));
  });

  test('with --out never takes the place of a file', async () => {
    const place = { ...(await lived()), cwd: folder() };
    writeFileSync(join(place.cwd, 'mine'), 'mine');
    const { exit, err } = await interlock(['data', 'backup', '--out', 'mine'], place);
    expect([exit, err]).toEqual([2, expect.stringContaining('"mine": this is there already')]);
  });
});

describe.each([['export'], ['backup']])('data %s', (command) => {
  test('without a record says when it begins', async () => {
    const home = join(folder(), 'none');
    const { exit, out, err } = await interlock(['data', command], { home });
    expect([exit, out, existsSync(home)]).toEqual([3, '', false]);
    expect(err).toMatch(/^interlock: there is no record in "\S+" yet: it begins with your first run\.\n$/);
  });

  test('without any place for a record says so', async () => {
    const { exit, err } = await interlock(['data', command], { home: '' });
    expect([exit, err]).toEqual([3, expect.stringContaining('INTERLOCK_HOME')]);
  });
});
