import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, examine, type Finding, type FindingKind, mendAll } from '../../src/store/index.ts';
import { choice, choicesOf, end, folder, journalsIn, open, played, put } from './desk.ts';
import { behind, CASES, NOW, text } from './doctor-cases.ts';
import { app, filesIn, lived } from './record-files.ts';

async function found(root: string): Promise<readonly Finding[]> {
  const examined = await examine(root, NOW);
  if (examined.kind === 'none') throw new Error('there is no record');
  return examined.findings;
}

const kinds = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ kind, level, mend }) => [kind, level, ...(mend ? [mend.kind] : [])].join(' '));

/** A record in good order, summed up. */
async function healthy(): Promise<string> {
  const root = await lived();
  const record = open(root);
  await record.summary();
  await record.settle();
  expect(kinds(await found(root))).toEqual([]);
  return root;
}

it('says nothing of a record in good order', async () => {
  expect(await found(await healthy())).toEqual([]);
});

it('says where there is no record yet, and makes none', async () => {
  const root = path.join(folder(), 'none');
  expect(await examine(root, NOW)).toEqual({ kind: 'none' });
  expect(existsSync(root)).toBe(false);
});

it('changes nothing in what it looks at', async () => {
  const root = await healthy();
  put(root, '1', '{');
  writeFileSync(path.join(root, 'settings.json'), '{');
  rmSync(path.join(root, 'progress.json'));
  const before = filesIn(root);
  await found(root);
  expect(filesIn(root)).toEqual(before);
});

/** On some machines the summary marks what is no journal, on others not: what is said of it is no part of the case. */
const wrong = (said: readonly string[]): readonly string[] =>
  said.filter((each) => each !== behind && !each.startsWith('size'));

describe.each(CASES)('$what', ({ what, damage, says, left = [] }) => {
  it('is told of', async () => {
    const root = await healthy();
    await damage(root);
    const expected = says.every((each) => each === behind) ? says : wrong(says);
    const said = kinds(await found(root));
    expect(expected === says ? said : wrong(said)).toEqual(expected);
  });

  it('is mended without loss, and then only what can not be mended is told of', async () => {
    const root = await healthy();
    await damage(root);
    const names = what.includes('enter') ? [] : [...filesIn(root, 'runs').values()];
    const runs = what.includes('wrong') || what.includes('months') ? [] : await choicesOf(open(root));
    const { mended, left: still } = await mendAll(root, () => NOW);
    expect(mended.filter(({ ok }) => !ok)).toEqual([]);
    expect(wrong(kinds(still))).toEqual(left);
    expect(kinds(await found(root)).filter((each) => !each.startsWith('size'))).toEqual(left);
    const after = [...filesIn(root).values()];
    for (const each of names) expect(after).toContain(each);
    expect(await choicesOf(open(root))).toEqual(expect.arrayContaining([...runs]));
  });
});

describe('what can not be mended', () => {
  it.each<[string, (root: string) => void, FindingKind]>([
    ['a file in the place of the folder', (root) => writeFileSync(root, ''), 'place'],
    ['a link that leads nowhere', (root) => symlinkSync('nowhere', root), 'place'],
  ])('as %s is explained', async (_, damage, kind) => {
    const root = path.join(folder(), 'record');
    damage(root);
    const [finding, ...others] = await found(root);
    expect([finding?.kind, finding?.level, finding?.mend, others]).toEqual([kind, 'problem', undefined, []]);
    expect(finding?.advice).toContain('--data-dir');
  });

  it('as a file in the place of the backups is told when it is in the way', async () => {
    const root = await healthy();
    writeFileSync(path.join(root, 'backups'), '');
    put(root, '1', 'a\nb\n');
    const { mended, left } = await mendAll(root, () => NOW);
    expect(mended.find(({ finding }) => finding.kind === 'unreadable')).toMatchObject({ ok: false });
    expect(wrong(kinds(left))).toEqual(['unreadable problem move', 'not-a-file problem']);
  });

  it.skipIf(process.platform !== 'linux')('as a folder in /proc is explained', async () => {
    expect(kinds(await found('/proc/self/fd'))).not.toContain('nothing');
  });
});

it('backups and packs that were removed are told of with their size', async () => {
  const root = await healthy();
  await backUp({ kind: 'folder', root }, app);
  mkdirSync(path.join(root, 'removed-packs', 'course-1'), { recursive: true });
  writeFileSync(path.join(root, 'removed-packs', 'course-1', 'pack.json'), 'x'.repeat(12_345));
  const [backups, packs, ...others] = await found(root);
  expect(backups?.what).toMatch(/ take \d+(\.\d)? (KB|bytes) \(1 file\)\.$/);
  expect([packs?.what, others]).toEqual(['Packs that were removed or replaced take 12.3 KB (1 file).', []]);
});

it('a record in a folder with other things in it is looked at alone, and those are left alone', async () => {
  const root = await healthy();
  chmodSync(root, 0o755);
  writeFileSync(path.join(root, 'taxes.txt'), 'mine', { mode: 0o644 });
  expect(kinds(await found(root))).toEqual([]);
  await mendAll(root, () => NOW);
  expect(statSync(path.join(root, 'taxes.txt')).mode & 0o777).toBe(0o644);
});

it('what is moved out of the way keeps its path below a folder of that moment', async () => {
  const root = await healthy();
  const file = put(root, '1', 'a\nb\n');
  await mendAll(root, () => NOW);
  const away = path.join(root, 'backups', 'doctor-2026-11-22T00-00-00-000Z', path.relative(root, file));
  expect([existsSync(file), readFileSync(away, 'utf8')]).toEqual([false, 'a\nb\n']);
});

it('a run of which the end may be broken is said to count as unfinished, with what to do', async () => {
  const root = await healthy();
  const lines = (await played(open(folder()), [choice('a'), end()])).text().split('\n');
  put(root, '1', lines.with(2, '{"event":"end","sc').join('\n'));
  const [torn] = (await found(root)).filter(({ kind }) => kind === 'torn');
  expect(torn?.what).toMatch(/counts as unfinished now: go on with it, or import /);
});

it.each([
  ['before its end', [choice('a'), end()], 1],
  ['before other choices', [choice('a'), choice('b')], 1],
])('of a run with a line broken %s that is not said', async (_, events, at) => {
  const root = await healthy();
  const lines = (await played(open(folder()), events)).text().split('\n');
  put(root, '1', lines.toSpliced(at, 0, '{"eve').join('\n'));
  const [torn] = (await found(root)).filter(({ kind }) => kind === 'torn');
  expect(torn?.what).toMatch(/No other entry of the run is missing\.$/);
});

it('of runs that are gone it is told how many there were', async () => {
  const root = await healthy();
  rmSync(journalsIn(root)[0] ?? '');
  const [gone] = (await found(root)).filter(({ kind }) => kind === 'gone');
  expect(gone?.what).toContain('knows of 2 runs, of which only 1 is there');
  expect(gone?.advice).toContain('import');
});

it('a journal in the wrong month that is in its own as well comes together with it', async () => {
  const root = await healthy();
  const whole = (await text('a', 'b')).join('\n');
  const file = put(root, '1', whole.slice(0, -9));
  mkdirSync(path.join(root, 'runs', '2026-01'), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(root, 'runs', '2026-01', path.basename(file)), whole);
  await mendAll(root, () => NOW);
  expect(readFileSync(file, 'utf8')).toBe(whole);
  expect([...filesIn(root, 'backups').values()].toSorted()).toEqual([whole.slice(0, -9), whole].toSorted());
});
