import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CORPUS, type Hostile } from '../scenario/hostile-corpus.ts';
import { WEIGHTS } from '../scenario/hostile-heavy.ts';
import { TRACE, UNSHOWN } from '../scenario/placed.ts';
import { TWO_BRIDGES } from '../scenario/two-bridges.ts';
import { used } from '../scenario/used.ts';
import { type Ended, interlock } from './desk.ts';

/** Milliseconds that a command may take with any of these files. */
const MOST = 2000;
const ROOT = mkdtempSync(join(tmpdir(), 'interlock-hostile-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
const isRoot = process.getuid?.() === 0;

const ABOUT = JSON.stringify({ id: 'tests', title: 'T', version: '1', author: 'T', licence: 'MIT' });
const PRINCIPLES = JSON.stringify(
  ['behaviour', 'price'].map((id) => ({ id, name: 'A name', says: 'It says.', source: 'A source' })),
);

/** A file's content, or how something else is made in its place. */
type Content = string | Uint8Array | ((path: string) => void);

/** A pack of its own. */
function pack(files: Readonly<Record<string, Content>> = {}): string {
  const folder = mkdtempSync(join(ROOT, 'pack-'));
  const all: Readonly<Record<string, Content>> = {
    'pack.json': ABOUT,
    'principles.json': PRINCIPLES,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    if (typeof content === 'function') content(join(folder, name));
    else writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What a command says, held to what holds for every file: it is soon said, by the program itself, and can be shown. */
async function told(args: readonly string[], scenarios?: string): Promise<Ended> {
  const since = used();
  const ended = await interlock(args, scenarios === undefined ? {} : { scenarios });
  expect(used() - since).toBeLessThan(MOST);
  expect(ended.out + ended.err).not.toMatch(UNSHOWN);
  expect(ended.out + ended.err).not.toMatch(TRACE);
  expect(ended.err).not.toContain('a mistake in the program');
  return ended;
}

interface Fate {
  /** Of `check`, `solve` and `play`. */
  readonly exits: readonly (number | null)[];
  /** What `check` says, on one line. */
  readonly words: string;
}

/** What becomes of a file in every command that reads one. */
async function fateOf(path: string): Promise<Fate> {
  const checked = await told(['check', path]);
  const solved = await told(['solve', path]);
  const played = await told(['play', path, '--seed', '1', '--choices', 'north']);
  for (const { exit, out, err } of [solved, played])
    expect(exit === 0 ? err : err + out).toMatch(exit === 0 ? /^$/ : /^interlock: [^\n]+\n$/);
  expect(checked.err).toBe('');
  return {
    exits: [checked, solved, played].map(({ exit }) => exit),
    words: checked.out.replaceAll(/\s+/g, ' '),
  };
}

const REFUSED = [1, 3, 3];
const PLAYED = [0, 0, 0];

const inPack = (content: Content): string => join(pack({ 'two-bridges.json': content }), 'two-bridges.json');

/** Without texts that can't be written in UTF-8, and without what only differs in how a character is written. */
const FILES: readonly Hostile[] = [...CORPUS, ...WEIGHTS.slice(0, 3)].filter(
  ({ name, make }) => !/ (?:as an escape|in a link)$/.test(name) && make().isWellFormed(),
);

test.each(FILES)('$name is refused by every command, or played as any case', async ({ make, rule }) => {
  const { exits } = await fateOf(inPack(make()));
  expect(exits).toEqual(rule === undefined ? PLAYED : REFUSED);
});

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const broken = (...bytes: number[]): Buffer => {
  const [before = '', after = ''] = TWO_BRIDGES.split('A storm.');
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};

const BYTES: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['nothing', Buffer.alloc(0), /empty/],
  ['UTF-16', utf16(TWO_BRIDGES), /UTF-16/],
  ['UTF-16 with its mark', utf16(`\uFEFF${TWO_BRIDGES}`), /UTF-16/],
  ['UTF-16 the other way round', utf16(TWO_BRIDGES).swap16(), /UTF-16/],
  ['UTF-32', utf16(`\uFEFF\0${Array.from(TWO_BRIDGES).join('\0')}`), /UTF-16/],
  ['only a mark of UTF-16', Buffer.from([0xff, 0xfe]), /UTF-16/],
  ['half a mark of UTF-8', Buffer.from([0xef, 0xbb]), /UTF-8/],
  ['a byte of Latin-1', broken(0xe9), /UTF-8/],
  ['an overlong slash', broken(0xc0, 0xaf), /UTF-8/],
  ['a surrogate in UTF-8', broken(0xed, 0xa0, 0x80), /UTF-8/],
  ['a character beyond Unicode', broken(0xf4, 0x90, 0x80, 0x80), /UTF-8/],
  ['a character cut off', Buffer.from(`${TWO_BRIDGES}\u{1F600}`).subarray(0, -1), /UTF-8/],
  ['a mebibyte of NULs', Buffer.alloc(1_048_576), /./],
  ['a mebibyte of 0xFF', Buffer.alloc(1_048_576, 0xff), /UTF-8/],
  ['machine code', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), /./],
];

test.each(BYTES)('a file of bytes that are no JSON is refused: %s', async (_, bytes, words) => {
  expect(await fateOf(inPack(bytes))).toEqual({ exits: REFUSED, words: expect.stringMatching(words) });
});

const aFile =
  (...command: readonly [string, ...string[]]) =>
  (path: string) => {
    const [program, ...args] = command;
    execFileSync(program, [...args, path]);
  };

/** What is said of a link in a pack, wherever it leads. */
const A_LINK = /link to another place/;

/** Names behind which something else lies than a file. */
const PLACES: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  ['a folder', mkdirSync, /folder/],
  ['a pipe', aFile('mkfifo'), /not a regular file/],
  ['a link to a device without an end', (path) => symlinkSync('/dev/zero', path), A_LINK],
  ['a link to itself', (path) => symlinkSync(path, path), A_LINK],
  ['a link to nothing', (path) => symlinkSync('nowhere.json', path), A_LINK],
  ['a link out of the pack', (path) => symlinkSync('/etc/passwd', path), A_LINK],
  ['a link to a folder', (path) => symlinkSync('..', path), /folder/],
  ['a link through a file', (path) => symlinkSync('pack.json/x.json', path), A_LINK],
  ['a link to the memory of the program', (path) => symlinkSync('/proc/self/mem', path), A_LINK],
  ['a link to its environment', (path) => symlinkSync('/proc/self/environ', path), A_LINK],
  ['a tebibyte of nothing', sparse, /larger than 1 MiB/],
];

function sparse(path: string): void {
  const open = openSync(path, 'w');
  ftruncateSync(open, 2 ** 40);
  closeSync(open);
}

test.each(PLACES)('%s with the name of a case is refused', async (_, make, words) => {
  expect(await fateOf(inPack(make))).toEqual({ exits: REFUSED, words: expect.stringMatching(words) });
});

test('a link to a good case elsewhere is refused in a pack', async () => {
  const other = inPack(TWO_BRIDGES);
  const { exits } = await fateOf(inPack((path) => symlinkSync(other, path)));
  expect(exits).toEqual(REFUSED);
});

test.skipIf(isRoot)('a file and a folder that nobody may read are refused', async () => {
  const path = inPack((name) => writeFileSync(name, TWO_BRIDGES, { mode: 0 }));
  expect(await fateOf(path)).toEqual({ exits: REFUSED, words: expect.stringMatching(/not allowed/) });
  const folder = pack({ 'two-bridges.json': TWO_BRIDGES });
  chmodSync(folder, 0);
  expect(await told(['check', folder])).toMatchObject({ exit: 1 });
  chmodSync(folder, 0o700);
});

const PACKS: readonly (readonly [string, Readonly<Record<string, Content>>])[] = [
  ['a pack.json that is a folder', { 'pack.json': mkdirSync }],
  ['a pack.json that is a pipe', { 'pack.json': aFile('mkfifo') }],
  ['a pack.json that links to itself', { 'pack.json': (path) => symlinkSync(path, path) }],
  ['a pack.json of a list', { 'pack.json': '[]' }],
  ['a pack.json with escape codes', { 'pack.json': ABOUT.replace('"T"', '"\\u001b[2J\u202E"') }],
  ['principles that are a folder', { 'principles.json': mkdirSync }],
  ['principles that are a pipe', { 'principles.json': aFile('mkfifo') }],
  ['principles that are not there', { 'principles.json': () => {} }],
  ['principles with escape codes', { 'principles.json': PRINCIPLES.replace('A name', '\u009B2J') }],
  ['principles of one id', { 'principles.json': PRINCIPLES.replace('behaviour', 'price') }],
  ['ten thousand principles', { 'principles.json': `[${'{},'.repeat(10_000)}{}]` }],
  ['principles of a mebibyte', { 'principles.json': PRINCIPLES + ' '.repeat(1_048_576) }],
];

test.each(PACKS)('a pack with %s is told of, and no more', async (_, files) => {
  const folder = pack({ 'two-bridges.json': TWO_BRIDGES, ...files });
  expect(await told(['check', folder])).toMatchObject({ exit: 1, err: '' });
  const listed = await told(['list'], folder);
  expect([0, 3]).toContain(listed.exit);
  await told(['play', join(folder, 'two-bridges.json'), '--choices', 'north']);
});

test('a pack of nothing but hostile files is listed without them, each told in a line', async () => {
  const folder = pack();
  const bad = CORPUS.filter(({ rule }) => rule !== undefined);
  for (const [nth, { make }] of bad.entries()) writeFileSync(join(folder, `hostile-${nth}.json`), make());
  const { exit, out, err } = await told(['list'], folder);
  expect([exit, out]).toEqual([0, 'There is nothing to play.\n']);
  expect(err.trimEnd().split('\n')).toHaveLength(bad.length);
});

describe('the names of files', () => {
  const NAMES = [
    '\u001B[2J',
    '\u009B',
    '\u202Egnp',
    '\u200B',
    '\n',
    ' ',
    '-',
    '--json',
    '..',
    '...',
    '%s',
    '\u{E0041}',
    '\\',
    '"',
  ];
  NAMES.push('é'.repeat(120), '\u{1F469}\u200D\u{1F4BB}', 'con', '$(reboot)', '__proto__');

  test('a folder of cases with hostile names is checked and listed', async () => {
    const folder = pack(Object.fromEntries(NAMES.map((name) => [`${name}.json`, '{'])));
    const { exit, out } = await told(['check', folder]);
    expect([exit, out.match(/error \[json\]/g)?.length]).toEqual([1, NAMES.length]);
    expect((await told(['list'], folder)).err.trimEnd().split('\n')).toHaveLength(NAMES.length);
  });

  test('three hundred broken files are listed and checked', async () => {
    const folder = pack(
      Object.fromEntries(Array.from({ length: 300 }, (_, nth) => [`case-${nth}.json`, '{'])),
    );
    expect(await told(['check', folder])).toMatchObject({ exit: 1, err: '' });
    expect(await told(['list'], folder)).toMatchObject({ exit: 0 });
  });
});

const WORDS = [
  '',
  '.',
  '..',
  '/',
  '/dev/null',
  '/dev/stdin',
  '/dev/zero',
  '/dev/tty',
  '/proc/self/mem',
  '../../../../../etc/passwd',
];
WORDS.push(
  'a\u0000b.json',
  './\u001B[2J.json',
  '\u202E',
  'x'.repeat(100_000),
  `${'../'.repeat(3000)}x.json`,
  '~/x.json',
);

test.each(WORDS.map((word) => [JSON.stringify(word.slice(0, 40)), word]))(
  '%s in the place of a case is refused',
  async (_, word) => {
    const refused = [2, 3];
    expect([1, 2]).toContain((await told(['check', '--', word])).exit);
    expect(refused).toContain((await told(['solve', '--', word])).exit);
    expect(refused).toContain((await told(['play', '--choices', 'a', '--', word])).exit);
  },
);
