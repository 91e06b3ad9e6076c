import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
