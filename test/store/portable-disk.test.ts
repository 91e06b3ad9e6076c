import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, exportTo, importRecord } from '../../src/store/index.ts';
import { folder, MARCH, open, put } from './desk.ts';
import { app, cameIn, exported, fileOf, filesIn, HEAD, into, journalLine, lived } from './record-files.ts';
import { fill, smallDisk } from './small-disk.ts';
import { killed, started } from './started.ts';

const NO_DISK = 'this process may not mount a small disk';

/** Sixty runs, of a kilobyte or more each. */
const many = (): string =>
  fileOf(
    HEAD,
    ...Array.from({ length: 60 }, (_, at) => journalLine(MARCH.id(`${at + 100}`), `${at}\n`.repeat(300))),
    '{"line":"end","journals":60}',
  );

describe('on a full disk', () => {
  it('an import stops and says so, what came in is whole, and the rest comes in when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk() ?? skip(NO_DISK);
    const root = path.join(disk, 'record');
    const result = await into(root, many());
    expect(result).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('the disk is full (ENOSPC).'),
    });
    const texts = [...filesIn(root).values()];
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.every((text) => /^(\d+\n)\1{299}$/.test(text))).toBe(true);
  });

  it('an import of settings that fails is told of', async ({ skip }) => {
    const disk = smallDisk() ?? skip(NO_DISK);
    fill(disk);
    const result = await into(disk, fileOf(HEAD, '{"line":"settings","settings":{"theme":"none"}}'));
    expect(result).toMatchObject({ kind: 'failed', imported: { settings: [] } });
    expect(open(disk).settings.get().theme).toBe('dark');
  });

  it('a journal that can not be brought up to the imported one stays as it was', async ({ skip }) => {
    const disk = smallDisk() ?? skip(NO_DISK);
    put(disk, '1', 'one\n');
    fill(disk);
    const result = await into(disk, fileOf(HEAD, journalLine(MARCH.id('1'), `one\n${'two\n'.repeat(9000)}`)));
    expect(result.kind).toBe('failed');
    expect([...filesIn(disk, 'runs').values()]).toEqual(['one\n']);
  });

  it('a backup fails aloud and leaves nothing behind', async ({ skip }) => {
    const disk = smallDisk() ?? skip(NO_DISK);
    put(disk, '1', 'one\n'.repeat(6000));
    const makeRoom = fill(disk);
    const place = { kind: 'folder', root: disk } as const;
    expect(await backUp(place, app)).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('ENOSPC'),
    });
    expect(filesIn(disk, 'backups').size).toBe(0);
    makeRoom();
    expect(await backUp(place, app)).toMatchObject({ kind: 'written' });
  });

  it('an export leaves the file that it was to replace as it was', async ({ skip }) => {
    const disk = smallDisk() ?? skip(NO_DISK);
    const file = path.join(disk, 'record.ndjson');
    writeFileSync(file, 'mine');
    fill(disk);
    expect(await exportTo(await lived(), app, { file, force: true })).toMatchObject({ kind: 'failed' });
    expect(filesIn(disk).get('record.ndjson')).toBe('mine');
  });
});

describe('where nothing can be written', () => {
  it.skipIf(process.platform !== 'linux')('as in /proc, an import says so', async () => {
    const result = await into('/proc/self/interlock', many());
    expect(result).toMatchObject({ kind: 'failed', imported: { fresh: { runs: 0, parts: 0 } } });
  });

  it('because a file is there, import and backup say so', async () => {
    const root = path.join(folder(), 'file');
    writeFileSync(root, '');
    const why = expect.stringContaining('a part of the path is a file, not a folder');
    expect(await into(root, many())).toMatchObject({ kind: 'failed', why: expect.anything() });
    expect(await backUp({ kind: 'folder', root }, app)).toMatchObject({ kind: 'failed', why });
  });

  it('because there is no home, import and backup say so', async () => {
    const place = { kind: 'nowhere', why: 'there is no home' } as const;
    const importing = { place, name: many(), now: Date.now, dryRun: false };
    expect(await importRecord(importing)).toEqual({ kind: 'refused', why: 'there is no home.' });
    expect(await backUp(place, app)).toEqual({ kind: 'failed', why: 'there is no home' });
  });

  it.skipIf(process.getuid?.() === 0)('because it may not, an import says so', async () => {
    const root = folder();
    mkdirSync(path.join(root, 'runs'));
    chmodSync(path.join(root, 'runs'), 0o500);
    expect(await into(root, many())).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('EACCES'),
    });
  });
});

describe('a backup', () => {
  it('is a new file among the backups, though two are made in one moment', async () => {
    const root = await lived();
    const place = { kind: 'folder', root } as const;
    const means = { app: '1.2.3', now: () => Date.UTC(2026, 4, 3, 9, 5) };
    const names = [await backUp(place, means), await backUp(place, means)].map((each) =>
      each.kind === 'written' ? path.relative(root, each.file) : each.kind,
    );
    const stem = path.join('backups', 'interlock-2026-05-03T09-05-00-000Z');
    expect(names).toEqual([`${stem}.ndjson`, `${stem}-2.ndjson`]);
  });

  it('brings the record back', async () => {
    const [root, other] = [await lived(), folder()];
    const backup = await backUp({ kind: 'folder', root }, app);
    await cameIn(other, backup.kind === 'written' ? backup.file : '');
    expect(filesIn(other, 'runs')).toEqual(filesIn(root, 'runs'));
  });

  it('takes the place of nothing', async () => {
    const file = path.join(folder(), 'mine');
    writeFileSync(file, 'mine');
    expect(await backUp({ kind: 'folder', root: await lived() }, app, file)).toEqual({ kind: 'taken' });
  });
});

it('an import that is killed at any moment loses nothing, and the next one brings in the rest', async () => {
  const [root, whole] = [folder(), folder()];
  put(root, '100', '0\n'.repeat(5));
  const file = many();
  await cameIn(whole, file);
  const journals = () => [...filesIn(root, 'runs')].filter(([name]) => name.endsWith('.ndjson'));
  for (const after of [0, 5, 15, 40]) {
    await killed(started('import-file', [root, file]), after);
    for (const [name, text] of journals()) expect(filesIn(whole).get(name)?.startsWith(text)).toBe(true);
  }
  await cameIn(root, file);
  expect(new Map(journals())).toEqual(filesIn(whole, 'runs'));
});

it('what was exported is the same each time', async () => {
  const root = await lived();
  const texts = [await exported(root), await exported(root)].map((name) =>
    [...filesIn(path.dirname(name)).values()].join('').split('\n').slice(1),
  );
  expect(texts[0]).toEqual(texts[1]);
});
