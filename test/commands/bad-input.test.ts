import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, interlock, json, UNSAFE } from './desk.ts';

const at = (name: string, make: (path: string) => void) => (): string => {
  const path = join(folder(), name);
  make(path);
  return path;
};
const file = (content: string | Uint8Array, name = 'a-case.json') =>
  at(name, (path) => writeFileSync(path, content));

const isRoot = process.getuid?.() === 0;

/** What it is, how to make it, and what is said: the place in the file, and the reason. */
const BAD: readonly (readonly [string, () => string, string, RegExp])[] = [
  ['a file that is not there', at('none.json', () => {}), '1:1', /no such file/],
  ['a path through a file', () => join(file('{}')(), 'a-case.json'), '1:1', /not a folder/],
  ['a name that is too long', at(`${'x'.repeat(300)}.json`, () => {}), '1:1', /too long/],
  ['a folder with a file’s name', at('a-case.json', mkdirSync), '1:1', /folder/],
  ['an empty file', file(''), '1:1', /empty/],
  ['an empty object', file('{}'), '1:1', /./],
  ['a list', file('[]'), '1:1', /object/],
  ['a broken file', file('{\n  "format": 1,\n  "id" "x"\n}'), '3:8', /./],
  ['a file that ends too early', file('{"format": 1,'), '1:14', /./],
  ['a million brackets', file('['.repeat(1_000_000)), '1:33', /inside each other/],
  ['a million open objects', file('{"a":'.repeat(200_000)), '1:161', /inside each other/],
  ['a sparse file of 1 GiB', at('a-case.json', sparse), '1:1', /larger than 1 MiB/],
  ['a device without an end', () => '/dev/zero', '1:1', /not a regular file/],
  ['a pipe', at('a-case.json', (path) => execFileSync('mkfifo', [path])), '1:1', /not a regular file/],
  ['a link to itself', at('a-case.json', (path) => symlinkSync(path, path)), '1:1', /circle/],
  [
    'a link to nothing',
    at('a-case.json', (path) => symlinkSync('none.json', path)),
    '1:1',
    /a link to something that is not there/,
  ],
  ['a file of blanks', file(' \n\t\n'), '1:1', /The file is empty/],
  ['UTF-16', file(Buffer.from('\uFEFF{ "id": 1 }', 'utf16le')), '1:1', /UTF-16/],
  ['UTF-16 without a mark', file(Buffer.from('{ "id": 1 }', 'utf16le')), '1:1', /UTF-16/],
  ['UTF-16, the other way round', file(Buffer.from('\uFEFF{ }', 'utf16le').swap16()), '1:1', /UTF-16/],
  ['Latin-1', file(Buffer.from('{\n  "title": "\uFFFD caf\xe9"', 'latin1')), '2:13', /UTF-8/],
  ['NUL bytes', file('\0'.repeat(1000)), '1:1', /not a file of text/],
  ['a file that is no text', file('\0asm\x01\0\0\0'), '1:1', /not a file of text/],
  ['a picture', file(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')), '1:1', /not a file of text/],
  ['an escape code in a text', file('{ "title": "\u001B[31m" }'), '1:13', /./],
  ['an escape code for a name', file('{ "\\u001b[31m": 1 }'), '1:4', /./],
  ['a name with an escape code', file('', 'a\u001B[31m\n\u202E.json'), '1:1', /empty/],
];

function sparse(path: string): void {
  const open = openSync(path, 'w');
  ftruncateSync(open, 2 ** 30);
  closeSync(open);
}

describe.each(BAD)('%s', (_, make, place, reason) => {
  test('is a finding of check, with its place', async () => {
    const path = make();
    const { exit, out, err } = await interlock(['check', path]);
    expect([exit, err]).toEqual([1, '']);
    expect(out).toContain(`:${place}\n`);
    expect(out).toMatch(reason);
    expect(out).not.toMatch(UNSAFE);
  });

  test('is a finding in the JSON of check', async () => {
    const path = make();
    const [line, column] = place.split(':').map(Number);
    expect(await json(['check', path])).toMatchObject({
      files: [
        { path, ok: false, findings: expect.arrayContaining([expect.objectContaining({ line, column })]) },
      ],
    });
  });

  test('is refused by play, in one line', async () => {
    const { exit, out, err } = await interlock(['play', make()]);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toMatch(/^interlock: .*\n$/);
    expect(err).toMatch(reason);
    expect(err).not.toMatch(UNSAFE);
  });
});

test.skipIf(isRoot)('a file that nobody may read is refused', async () => {
  const path = file('{}')();
  chmodSync(path, 0);
  expect(await interlock(['play', path])).toMatchObject({
    exit: 3,
    err: expect.stringContaining('not allowed'),
  });
});

test('a folder is refused by play', async () => {
  const { exit, err } = await interlock(['play', folder()]);
  expect([exit, err.includes('This is a folder.')]).toEqual([3, true]);
});

test('where the principles of a pack are broken, its cases are refused', async () => {
  const pack = folder();
  writeFileSync(join(pack, 'pack.json'), '{}');
  writeFileSync(join(pack, 'principles.json'), '[');
  writeFileSync(join(pack, 'a-case.json'), '{}');
  const { exit, err } = await interlock(['play', join(pack, 'a-case.json')]);
  expect([exit, /principles\.json:1:\d+: /.test(err)]).toEqual([3, true]);
});
