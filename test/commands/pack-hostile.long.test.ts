import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FERRY, PRINCIPLES } from '../session/ferry.ts';
import { below, course, withPacks, write } from './course.ts';
import { folder, interlock, UNSAFE } from './desk.ts';

/** A course to which something was done. */
const but = (change: (pack: string) => void) => (): string => {
  const pack = course();
  change(pack);
  return pack;
};
const called = (id: unknown) => () => course({ about: { id } });

/** Puts a link in the place of a file, to the same file elsewhere. */
function linked(pack: string, name: string): void {
  const elsewhere = join(folder(), name);
  renameSync(join(pack, name), elsewhere);
  symlinkSync(elsewhere, join(pack, name));
}

function sparse(path: string, bytes: number): void {
  const open = openSync(path, 'w');
  ftruncateSync(open, bytes);
  closeSync(open);
}

/** What it is, how to make it, and what is said of it. */
const HOSTILE: readonly (readonly [string, () => string, RegExp])[] = [
  [
    'a case that is a link',
    but((pack) => linked(pack, 'the-ferry.json')),
    /the-ferry\.json: This is a link to another place/,
  ],
  ['pack.json that is a link', but((pack) => linked(pack, 'pack.json')), /pack\.json: This is a link/],
  [
    'principles.json that is a link',
    but((pack) => linked(pack, 'principles.json')),
    /principles\.json: This is a link/,
  ],
  [
    'a link to nothing',
    but((pack) => symlinkSync('nothing', join(pack, 'a.json'))),
    /a\.json: This is a link/,
  ],
  ['a link to itself', but((pack) => symlinkSync('a.json', join(pack, 'a.json'))), /a\.json: This is a link/],
  ['a link to a folder', but((pack) => symlinkSync('..', join(pack, 'a.json'))), /a\.json: This is a link/],
  [
    'a link to a device',
    but((pack) => symlinkSync('/dev/zero', join(pack, 'a.json'))),
    /a\.json: This is a link/,
  ],
  [
    'a pipe',
    but((pack) => execFileSync('mkfifo', [join(pack, 'a.json')])),
    /a\.json: This is not a regular file/,
  ],
  [
    'a pipe for pack.json',
    but((pack) => {
      rmSync(join(pack, 'pack.json'));
      execFileSync('mkfifo', [join(pack, 'pack.json')]);
    }),
    /pack\.json: This is not a regular file/,
  ],
  [
    'a folder for pack.json',
    but((pack) => {
      rmSync(join(pack, 'pack.json'));
      mkdirSync(join(pack, 'pack.json'));
    }),
    /pack\.json: This is a folder/,
  ],
  [
    'ten thousand files',
    but((pack) => {
      for (let number = 0; number < 10_000; number += 1) write(pack, `case-${number}.json`, '');
    }),
    /A pack has at most 500 files; this folder has 10,003\./,
  ],
  [
    'a file of 1 GiB',
    but((pack) => sparse(join(pack, 'a.json'), 2 ** 30)),
    /A pack has at most 50 MiB; the files here have 1025\./,
  ],
  [
    'a file of 2 MiB',
    but((pack) => sparse(join(pack, 'a.json'), 2 ** 21)),
    /a\.json: The file is larger than 1 MiB/,
  ],
  [
    '51 MiB in files of 1 MiB',
    but((pack) => {
      for (let number = 0; number < 51; number += 1) sparse(join(pack, `case-${number}.json`), 2 ** 20);
    }),
    /A pack has at most 50 MiB; the files here have 52\./,
  ],
  [
    'twins but for capitals',
    but((pack) => write(pack, 'The-Ferry.json', FERRY)),
    /The-Ferry\.json: The file of a case is called by its id/,
  ],
  [
    'a twin of pack.json',
    but((pack) => write(pack, 'Pack.json', { id: 'other' })),
    /Pack\.json: The file of a case is called by its id/,
  ],
  [
    'a case under another’s name',
    but((pack) => write(pack, 'a-case.json', FERRY)),
    /a-case\.json:1:\d+: .*`the-ferry`/,
  ],
  [
    'a principle twice',
    but((pack) => write(pack, 'principles.json', [...PRINCIPLES, ...PRINCIPLES])),
    /principles\.json:1:\d+: Another principle is called `care`/,
  ],
  [
    'a name with an escape code',
    but((pack) => write(pack, 'a\u001B[31m\n\u202E.json', FERRY)),
    /a\\u\{1b\}\[31m\\u\{a\}\\u\{202e\}\.json: The file of a case/,
  ],
  [
    'a title with an escape code',
    () => course({ about: { title: 'A\u001B[2Jb' } }),
    /pack\.json:1:\d+: .*control character/,
  ],
  [
    'a title that is reordered',
    () => course({ about: { title: 'A\u202Eb' } }),
    /pack\.json:1:\d+: .*reorders text/,
  ],
  ['a blank title', () => course({ about: { title: ' ' } }), /pack\.json:1:\d+: /],
  [
    'something that wants to run',
    () => course({ about: { main: 'index.js', scripts: { install: 'touch x' } } }),
    /`scripts` is not a property here/,
  ],
  [
    'a pack.json full of brackets',
    but((pack) => write(pack, 'pack.json', '['.repeat(100_000))),
    /inside each other/,
  ],
  [
    'an id given twice',
    but((pack) => write(pack, 'pack.json', '{"id": "a", "id": "b"}')),
    /`id` is given twice/,
  ],
  ...[
    '__proto__',
    '..',
    '../course',
    'a/b',
    '/etc',
    '.',
    '',
    'Course',
    'a b',
    'x'.repeat(65),
    'a\0',
    7,
    null,
    ['a'],
  ].map(
    (id) =>
      [
        `the id ${JSON.stringify(id).slice(0, 20)}`,
        called(id),
        /pack\.json:1:\d+: .*an id: small letters/,
      ] as const,
  ),
  [
    'a property __proto__',
    but((pack) => write(pack, 'pack.json', '{"__proto__": {"id": "a"}}')),
    /Nothing can be called `__proto__`/,
  ],
];

describe.each(HOSTILE)('a pack with %s', (_, make, reason) => {
  test('is refused, and nothing of it is written', async () => {
    const home = folder();
    const { exit, out, err } = await interlock(['pack', 'add', make()], { home });
    expect([exit, out, below(home)]).toEqual([3, '', []]);
    expect(err).toMatch(reason);
    expect(err).toMatch(/^(interlock: .*\n)+$/);
    expect(err).not.toMatch(UNSAFE);
  });
});

test('a folder in a pack that leads elsewhere is left out', async () => {
  const pack = course();
  const elsewhere = course({ cases: { 'a-secret': {} } });
  symlinkSync(elsewhere, join(pack, 'cases'));
  const { home } = await withPacks(pack);
  expect(below(join(home, 'packs')).filter((name) => name.endsWith('.json'))).toHaveLength(3);
});

test('very many mistakes are counted, and the first of them told', async () => {
  const broken = Object.fromEntries(
    Array.from({ length: 100 }, (_, number) => [`case-${number}`, { minutes: 0, level: 1, turn: 2 }]),
  );
  const { err } = await interlock(['pack', 'add', course({ cases: broken })]);
  expect(err.split('\n')).toHaveLength(202);
  expect(err).toContain('nothing was added: 300 mistakes, of which the first 200 are told.');
});

test.each([['..'], ['../course'], ['__proto__'], ['course/../course'], ['/'], ['a\u001B[31m'], ['Course']])(
  'a pack called %j can not be removed',
  async (id) => {
    const place = await withPacks(course());
    const before = below(place.home);
    const { exit, err } = await interlock(['pack', 'remove', id, '--yes'], place);
    expect([exit, below(place.home)]).toEqual([2, before]);
    expect(err).toMatch(/^interlock: there is no pack ".*\n$/);
    expect(err).not.toMatch(UNSAFE);
  },
);
