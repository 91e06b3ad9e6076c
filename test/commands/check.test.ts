import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/scenario/index.ts';
import { ferryPack, folder, interlock, json, SCENARIOS } from './desk.ts';

const FINDINGS = fileURLToPath(new URL('../fixtures/findings', import.meta.url));
/** A case without any finding, with one warning, and with one error. */
const SOUND = join(FINDINGS, 'cycle/has-not/the-kiosk.json');
const WARNED = join(FINDINGS, 'unused-flag/has/the-kiosk.json');
const WRONG = join(FINDINGS, 'chance-sum/has/the-kiosk.json');

test('the built-in pack has no errors', async () => {
  const { exit, out } = await interlock(['check', SCENARIOS]);
  expect([exit, out.includes('error')]).toEqual([0, false]);
});

test('a case in which nothing is to be mended is told in one line', async () => {
  expect(await interlock(['check', SOUND])).toEqual({ exit: 0, out: '1 file: nothing to mend.\n', err: '' });
});

describe('what decides the exit code', () => {
  test.each([
    ['an error', [WRONG], 1],
    ['a warning', [WARNED], 0],
    ['a warning with --strict', [WARNED, '--strict'], 1],
    ['nothing to mend with --strict', [SOUND, '--strict'], 0],
    ['an error among sound files', [SOUND, WRONG], 1],
  ])('%s', async (_, args, exit) => {
    for (const form of [[], ['--json'], ['--format', 'github']])
      expect((await interlock(['check', ...args, ...form])).exit).toBe(exit);
  });
});

test('a folder is checked with the files of its pack', async () => {
  const pack = ferryPack({ tutorial: true });
  const { files } = Object(await json(['check', pack]));
  const names = ['pack.json', 'principles.json', 'the-ferry.json'];
  expect(files.map(({ path, ok }: { path: string; ok: boolean }) => [path, ok])).toEqual(
    names.map((name) => [join(pack, name), true]),
  );
});

test('the files beside cases are no cases where they are named, as by *.json', async () => {
  const beside = ['pack.json', 'principles.json', 'schema.json'].map((name) => join(SCENARIOS, name));
  expect(await interlock(['check', ...beside])).toEqual({
    exit: 0,
    out: '3 files: nothing to mend.\n',
    err: '',
  });
});

test('a pack file that is named is read as one', async () => {
  const pack = join(folder(), 'pack.json');
  writeFileSync(pack, '{}');
  const { exit, out } = await interlock(['check', pack]);
  expect([exit, out.includes('`scenes`'), out.includes('`licence`')]).toEqual([1, false, true]);
});

test('the findings as JSON', async () => {
  const path = join(ferryPack({ opening: 'nowhere' }), 'the-ferry.json');
  const { files } = Object(await json(['check', path]));
  expect(files).toEqual([
    {
      path,
      ok: false,
      findings: expect.arrayContaining([
        {
          rule: 'unknown-scene',
          severity: 'error',
          message: expect.stringContaining('nowhere'),
          path: '/opening',
          line: 1,
          column: expect.any(Number),
        },
      ]),
    },
  ]);
  for (const { rule } of files[0].findings) expect(RULES).toContain(rule);
});

test('a case with warnings alone is in order', async () => {
  expect(await json(['check', WARNED])).toEqual({
    files: [
      {
        path: WARNED,
        ok: true,
        findings: [
          {
            rule: 'unused-flag',
            severity: 'warning',
            message: expect.any(String),
            path: expect.stringMatching(/^\/scenes\//),
            line: expect.any(Number),
            column: expect.any(Number),
          },
        ],
      },
    ],
  });
});

test('a case is in order where check is content with it: with --strict warnings count', async () => {
  for (const args of [[SOUND], [WARNED], [WRONG], [SOUND, '--strict'], [WARNED, '--strict']]) {
    const { exit, out } = await interlock(['check', ...args, '--json']);
    expect(JSON.parse(out).files[0].ok).toBe(exit === 0);
  }
});

test('a file that is named in several ways is checked once', async () => {
  const pack = ferryPack({ tutorial: true });
  const path = join(pack, 'the-ferry.json');
  const { out } = await interlock(['check', path, path, `${pack}/./the-ferry.json`]);
  expect(out).toBe('1 file: nothing to mend.\n');
  const { files } = Object(await json(['check', path, pack]));
  expect(files).toHaveLength(3);
});

describe('principles that are refused', () => {
  const broken = (): string => {
    const pack = ferryPack({ opening: 'nowhere' });
    writeFileSync(join(pack, 'principles.json'), '[{ "id": "a" }]');
    copyFileSync(join(pack, 'the-ferry.json'), join(pack, 'another-ferry.json'));
    return pack;
  };
  const told = async (...paths: readonly string[]) => {
    const { files } = Object(await json(['check', ...paths]));
    return files.map(({ path, findings }: { path: string; findings: readonly { rule: string }[] }) => [
      basename(path),
      new Set(findings.map(({ rule }) => rule)),
    ]);
  };

  test('are told once, and no case of theirs is said to test what there is not', async () => {
    const [, principles, ...cases] = await told(broken());
    expect(principles).toEqual(['principles.json', new Set(['schema'])]);
    for (const [, rules] of cases) expect(rules).not.toContain('unknown-principle');
    expect(cases.map(([name]: readonly [string]) => name)).toEqual(['another-ferry.json', 'the-ferry.json']);
  });

  test('are told once also where cases are named', async () => {
    const pack = broken();
    const names = ['the-ferry.json', 'another-ferry.json', 'principles.json'];
    const all = await told(...names.map((name) => join(pack, name)));
    expect(all.filter(([name]: readonly [string]) => name === 'principles.json')).toHaveLength(1);
  });
});

test('a file of another name is told with its name as it is shown elsewhere, in that way alone', async () => {
  const path = join(folder(), 'Caf\u00e9\u001B \u202E.json');
  copyFileSync(SOUND, path);
  const { out } = await interlock(['check', path]);
  expect(out).toContain("but the file has another name, which can't be an id.");
  expect(out).not.toContain('U+');
});

test('a file with another ending is told the name that it needs', async () => {
  const path = join(folder(), 'the-kiosk.txt');
  copyFileSync(SOUND, path);
  const { out } = await interlock(['check', path]);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('Rename the file to `the-kiosk.json`.');
  expect(out).not.toContain('.txt.json');
});

test('where the end of a name was left out it is told whole', async () => {
  const path = join(folder(), 'the-kiosk');
  copyFileSync(SOUND, `${path}.json`);
  const { files } = Object(await json(['check', path, join(folder(), 'none')]));
  const said = files.map(
    ({ findings }: { findings: readonly { message: string }[] }) => findings[0]?.message,
  );
  expect(said).toEqual([`There is no such file. Did you mean ${path}.json?`, 'There is no such file.']);
});

test('a text that begins like half a mark of UTF-16 is no UTF-16', async () => {
  const path = join(folder(), 'a-case.json');
  writeFileSync(path, '"# A case"');
  expect((await interlock(['check', path])).out).not.toContain('UTF-16');
});

test('JSON holds nothing that is unseen or breaks a line', async () => {
  const name = 'a\u2028\u2029\u034F\u3164\u200B\u00A0\uFE0F\u{E0041}\u001B b.json';
  const path = join(folder(), name);
  writeFileSync(path, '{}');
  const { out } = await interlock(['check', path, '--json']);
  expect(out).not.toMatch(/(?![ \n])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/v);
  expect(JSON.parse(out).files[0].path).toBe(path);
});

test('several paths are checked in the order given', async () => {
  const none = join(folder(), 'none.json');
  expect(await json(['check', none, SOUND])).toMatchObject({
    files: [
      { path: none, ok: false },
      { path: SOUND, ok: true },
    ],
  });
});

test('a folder without cases is a finding', async () => {
  const { exit, out } = await interlock(['check', folder()]);
  expect([exit, out.includes('holds no case files')]).toEqual([1, true]);
});

test('a file in a folder without a pack may test the built-in principles', async () => {
  const path = join(folder(), 'first-day.json');
  copyFileSync(join(SCENARIOS, 'first-day.json'), path);
  expect((await interlock(['check', path])).exit).toBe(0);
});

test('a file of another pack may not', async () => {
  const path = join(ferryPack(), 'first-day.json');
  copyFileSync(join(SCENARIOS, 'first-day.json'), path);
  const { exit, out } = await interlock(['check', path]);
  expect([exit, out.includes('[unknown-principle]')]).toEqual([1, true]);
});

test('a byte order mark moves no place', async () => {
  const path = join(folder(), 'the-kiosk.json');
  writeFileSync(path, `\uFEFF${readFileSync(WARNED, 'utf8')}`);
  const [plain, marked] = [Object(await json(['check', WARNED])), Object(await json(['check', path]))];
  expect(marked.files[0].findings).toEqual(plain.files[0].findings);
});

test.each([
  [[''], 'The path is empty.'],
  [[SOUND, ''], 'The path is empty.'],
  [[SOUND, '--format', 'gihub'], 'there is no format "gihub". Did you mean github?'],
  [[SOUND, '--format', 'github', '--json'], '--json and --format github exclude each other.'],
  [[SOUND, '--format', 'github', '--figures'], '--figures'],
])('%j is wrong usage', async (args, message) => {
  const { exit, out, err } = await interlock(['check', ...args]);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('--format json is --json', async () => {
  const [one, other] = await Promise.all([
    interlock(['check', WRONG, '--format', 'json']),
    interlock(['check', WRONG, '--json']),
  ]);
  expect(one).toEqual(other);
});
