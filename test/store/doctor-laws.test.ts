import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { examine, mendAll } from '../../src/store/index.ts';
import { tries } from '../harness/tries.ts';
import { choicesOf, folder, MARCH, open, put } from './desk.ts';
import { filesIn, lived } from './record-files.ts';
import { fill, smallDisk } from './small-disk.ts';
import { killed, started } from './started.ts';

const NOW = Date.UTC(2027, 0, 1);
const HEAD =
  '{"event":"start","format":1,"app":"0.0.0","run":"R","scenario":"a","digest":"d","variant":"base","seed":1,"mode":"exam","study":false,"at":"2026-03-15T10:00:00.000Z"}\n';

const someText = fc.oneof(
  fc.constantFrom(
    '',
    '{"event":"sta',
    'a\nb\n',
    HEAD,
    `${HEAD}{"event":"choice","scene":"s","option":"o","n":3}\n`,
    `${HEAD}{"eve`,
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Something that goes wrong in a record: a file with a text, a folder in the place of one, a file that is gone, or closed. */
const someDamage = fc.record({
  where: fc.constantFrom(
    'settings.json',
    'settings.json.bak',
    'settings.json.corrupt-2026',
    'settings.json.tmp-1234567890abcdef',
    'progress.json',
    'progress.json.bak',
    `runs/${MARCH.month}/${MARCH.id('1')}.ndjson`,
    `runs/${MARCH.month}/${MARCH.id('2')}.ndjson`,
    `runs/${MARCH.month}/notes.txt`,
    `runs/2026-01/${MARCH.id('1')}.ndjson`,
    `runs/2026-01/${MARCH.id('3')}.ndjson`,
    `runs/old/${MARCH.id('2')}.ndjson`,
    `runs/${MARCH.id('4')}.ndjson`,
    'runs/2026-02',
  ),
  how: fc.constantFrom('text', 'text', 'text', 'folder', 'gone', 'closed'),
  text: someText,
});
type Damage = typeof someDamage extends fc.Arbitrary<infer D> ? D : never;

function damage(root: string, { where, how, text }: Damage): void {
  const name = path.join(root, ...where.split('/'));
  mkdirSync(path.dirname(name), { recursive: true });
  const isJournal = where.startsWith('runs');
  if (!isJournal || how === 'folder' || how === 'text') rmSync(name, { recursive: true, force: true });
  if (how === 'folder') mkdirSync(name);
  if (how === 'text' || how === 'closed') writeFileSync(name, text);
  if (how === 'closed') chmodSync(name, 0);
}

/** The texts of all journals, wherever they lie. */
const textsIn = (root: string, below = ''): readonly string[] =>
  [...filesIn(root, below)].filter(([name]) => name.includes('.ndjson')).map(([, text]) => text);

const mendableIn = async (root: string): Promise<readonly string[]> => {
  const examined = await examine(root, NOW);
  return examined.kind === 'none'
    ? []
    : examined.findings.flatMap(({ file, mend }) => (mend ? [`${mend.kind} ${file}`] : []));
};

it('after a mend only what can not be mended is told of, and every byte of every journal is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someDamage, { maxLength: 6 }), async (all) => {
      const root = await lived();
      for (const each of all) {
        try {
          damage(root, each);
        } catch {
          // A file is in the place of its folder.
        }
      }
      const before = textsIn(root);
      const runs = await choicesOf(open(root));
      const { mended } = await mendAll(root, () => NOW);
      expect(mended.filter(({ ok }) => !ok)).toEqual([]);
      expect(await mendableIn(root)).toEqual([]);
      const after = textsIn(root);
      for (const text of before) expect(after).toContain(text);
      expect(await choicesOf(open(root))).toEqual(expect.arrayContaining([...runs]));
      expect((await mendAll(root, () => NOW)).mended).toEqual([]);
    }),
    { numRuns: tries(10, 300) },
  );
});

/** A record with much to mend. */
async function ill(): Promise<string> {
  const root = await lived();
  for (let at = 0; at < 40; at += 1) put(root, `A${at}`, `a\nb ${at}\n`);
  mkdirSync(path.join(root, 'runs', '2026-01'), { recursive: true });
  for (let at = 0; at < 40; at += 1)
    writeFileSync(path.join(root, 'runs', '2026-01', `${MARCH.id(`${at + 100}`)}.ndjson`), `${HEAD}${at}`);
  writeFileSync(path.join(root, 'settings.json'), '{');
  return root;
}

it('a mend that is killed at any moment loses nothing, and the next one mends the rest', async () => {
  for (const after of [0, 10, 25, 60]) {
    const root = await ill();
    const before = textsIn(root);
    await killed(started('mend', [root]), after);
    const then = textsIn(root);
    for (const text of before) expect(then).toContain(text);
    await mendAll(root, () => NOW);
    expect(await mendableIn(root)).toEqual([]);
    expect(open(root).settings.get().theme).toBe('light');
    for (const text of before) expect(textsIn(root)).toContain(text);
  }
});

it('on a full disk a mend says what it could not do, and loses nothing', async ({ skip }) => {
  const disk = smallDisk() ?? skip('this process may not mount a small disk');
  const text = `${HEAD}${'{"event":"mood"}\n'.repeat(500)}`;
  mkdirSync(path.join(disk, 'runs', '2026-01'), { recursive: true, mode: 0o700 });
  const name = path.join(disk, 'runs', '2026-01', `${MARCH.id('1')}.ndjson`);
  writeFileSync(name, text);
  writeFileSync(path.join(disk, 'settings.json.bak'), '{"theme":"light"}', { mode: 0o600 });
  const makeRoom = fill(disk);
  const { mended } = await mendAll(disk, () => NOW);
  expect(mended.filter(({ ok }) => !ok).map(({ said }) => said)).toContain('the disk is full (ENOSPC)');
  expect(textsIn(disk)).toContain(text);
  makeRoom();
  expect((await mendAll(disk, () => NOW)).mended.every(({ ok }) => ok)).toBe(true);
  expect(await mendableIn(disk)).toEqual([]);
  expect((await open(disk).runs()).map(({ id }) => id)).toEqual([MARCH.id('1')]);
});

it('two mends at once lose nothing', async () => {
  const root = await ill();
  const before = textsIn(root);
  await Promise.all([mendAll(root, () => NOW), mendAll(root, () => NOW)]);
  await mendAll(root, () => NOW);
  expect(await mendableIn(root)).toEqual([]);
  for (const text of before) expect(textsIn(root)).toContain(text);
});

it('where there is nothing to look at, nothing is made', async () => {
  const root = path.join(folder(), 'none');
  expect(await mendAll(root, () => NOW)).toEqual({ mended: [], left: [] });
});
