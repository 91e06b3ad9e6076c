import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { choice, folder, january, journalsIn, MARCH, open, played, put, takenUp } from './desk.ts';
import { cameIn, exported, fileOf, filesIn, HEAD, into, journalLine, lived } from './record-files.ts';

const NO_RUNS = { runs: 0, parts: 0 };

describe('an import', () => {
  it('twice is the same as once', async () => {
    const [root, other] = [await lived(), folder()];
    const file = await exported(root);
    expect(await cameIn(other, file)).toMatchObject({ fresh: { runs: 2, parts: 1 }, here: NO_RUNS });
    const once = filesIn(other);
    expect(await cameIn(other, file)).toMatchObject({
      fresh: NO_RUNS,
      here: { runs: 2, parts: 1 },
      settings: [],
    });
    expect(filesIn(other)).toEqual(once);
  });

  it('makes files for the owner only', async () => {
    const other = path.join(folder(), 'new');
    await cameIn(other, await exported(await lived()));
    const [file = ''] = journalsIn(other);
    const modes = [other, path.dirname(file), file].map((name) => statSync(name).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });

  it('brings a journal that is the beginning of the imported one up to it, and keeps a copy', async () => {
    const root = folder();
    const file = put(root, '1', 'one\n');
    const { grown, oldOnes = '' } = await cameIn(
      root,
      fileOf(HEAD, journalLine(MARCH.id('1'), 'one\ntwo\n')),
    );
    expect([grown.runs, readFileSync(file, 'utf8')]).toEqual([1, 'one\ntwo\n']);
    expect([...filesIn(oldOnes).values()]).toEqual(['one\n']);
  });

  it('keeps the old file itself, to which a process may be writing, and of a link what it leads to', async () => {
    const root = folder();
    const file = put(root, '1', 'one\n');
    const { ino } = statSync(file);
    const away = path.join(folder(), 'two.ndjson');
    writeFileSync(away, 'two\n');
    symlinkSync(away, path.join(path.dirname(file), `${MARCH.id('2')}.ndjson`));
    const longer = ['1', '2'].map((last) =>
      journalLine(MARCH.id(last), `${last === '1' ? 'one' : 'two'}\nmore\n`),
    );
    const { oldOnes = '' } = await cameIn(root, fileOf(HEAD, ...longer));
    expect([...filesIn(oldOnes).values()]).toEqual(['one\n', 'two\n']);
    expect(readdirSync(oldOnes).map((name) => statSync(path.join(oldOnes, name)).ino)).toContain(ino);
    expect(readFileSync(away, 'utf8')).toBe('two\n');
  });

  it('leaves a journal that is longer as it is', async () => {
    const root = folder();
    put(root, '1', 'one\ntwo\n');
    const before = filesIn(root);
    expect(await cameIn(root, fileOf(HEAD, journalLine(MARCH.id('1'), 'one\n')))).toMatchObject({
      here: { runs: 1 },
    });
    expect(filesIn(root)).toEqual(before);
  });

  it('puts a journal that differs aside, once, and names the file', async () => {
    const root = folder();
    const file = put(root, '1', 'mine\n');
    const theirs = fileOf(HEAD, journalLine(MARCH.id('1'), 'theirs\n'));
    const { asides, differing } = await cameIn(root, theirs);
    expect([differing.runs, readFileSync(file, 'utf8')]).toEqual([1, 'mine\n']);
    expect(asides.map((name) => readFileSync(name, 'utf8'))).toEqual(['theirs\n']);
    const once = filesIn(root);
    expect(await cameIn(root, theirs)).toMatchObject({ asides });
    expect(filesIn(root)).toEqual(once);
  });

  it('puts aside what would take the place of something that is no file', async () => {
    const root = folder();
    const name = path.join(root, 'runs', MARCH.month, `${MARCH.id('1')}.ndjson`);
    mkdirSync(name, { recursive: true });
    const { asides } = await cameIn(root, fileOf(HEAD, journalLine(MARCH.id('1'), 'theirs\n')));
    expect([statSync(name).isDirectory(), asides.length]).toEqual([true, 1]);
  });

  it('follows a link to a journal, and does not write where it leads', async () => {
    const [root, elsewhere] = [folder(), folder()];
    const target = path.join(elsewhere, 'target');
    writeFileSync(target, 'one\n');
    mkdirSync(path.join(root, 'runs', MARCH.month), { recursive: true });
    const name = path.join(root, 'runs', MARCH.month, `${MARCH.id('1')}.ndjson`);
    symlinkSync(target, name);
    await cameIn(root, fileOf(HEAD, journalLine(MARCH.id('1'), 'one\ntwo\n')));
    expect([readFileSync(target, 'utf8'), readFileSync(name, 'utf8')]).toEqual(['one\n', 'one\ntwo\n']);
  });

  describe('of a whole copy of a journal that is damaged here', () => {
    /** A journal with its fourth line broken, and its lines as they were. */
    async function damaged(broken = '{"event":"choice","sc') {
      const lines = (await played(open(folder()), ['a', 'b', 'c', 'd'].map(choice))).text().split('\n');
      const root = folder();
      const text = lines.with(3, broken).join('\n');
      return { root, lines, text, file: put(root, '1', text) };
    }

    it.each([
      ['broken', '{"event":"choice","sc'],
      ['lost', ''],
    ])('where a line is %s gives it the place, and keeps ours', async (_, broken) => {
      const { root, lines, text, file } = await damaged(broken);
      const copy = fileOf(HEAD, journalLine(MARCH.id('1'), lines.join('\n')));
      expect(await cameIn(root, copy, true)).toMatchObject({ mended: { runs: 1 } });
      const { mended, oldOnes = '', asides } = await cameIn(root, copy);
      expect([mended.runs, asides, readFileSync(file, 'utf8')]).toEqual([1, [], lines.join('\n')]);
      expect([...filesIn(oldOnes).values()]).toEqual([text]);
      expect(await cameIn(root, copy)).toMatchObject({ here: { runs: 1 }, mended: NO_RUNS });
    });

    it('gives it the place also where the first line is broken', async () => {
      const { root, lines, file } = await damaged();
      writeFileSync(file, lines.with(0, '{').join('\n'));
      const copy = fileOf(HEAD, journalLine(MARCH.id('1'), lines.join('\n')));
      expect((await cameIn(root, copy)).mended.runs).toBe(1);
    });

    it.each<[string, (lines: readonly string[]) => readonly string[]]>([
      ['ends before ours', (lines) => [...lines.slice(0, 4), '']],
      ['has another head', (lines) => lines.with(0, (lines[0] ?? '').replace('d1ge57', 'd1ge58'))],
      ['says something else in a line', (lines) => lines.with(2, (lines[2] ?? '').replace('"b"', '"x"'))],
      ['is damaged as well', (lines) => lines.with(3, '{')],
      ['has lines in another order', ([head = '', one = '', two = '', ...more]) => [head, two, one, ...more]],
    ])('leaves ours where the copy %s', async (_, changed) => {
      const { root, lines, text, file } = await damaged();
      const copy = fileOf(HEAD, journalLine(MARCH.id('1'), changed(lines).join('\n')));
      const { mended, differing } = await cameIn(root, copy);
      expect([mended.runs, differing.runs, readFileSync(file, 'utf8')]).toEqual([0, 1, text]);
    });

    it('leaves ours where it is whole', async () => {
      const { root, lines, file } = await damaged();
      const ours = lines.toSpliced(1, 0, '').join('\n');
      writeFileSync(file, ours);
      const copy = fileOf(HEAD, journalLine(MARCH.id('1'), lines.join('\n')));
      expect([(await cameIn(root, copy)).differing.runs, readFileSync(file, 'utf8')]).toEqual([1, ours]);
    });
  });

  it('passes over what npm prints before the first line', async () => {
    const file = await exported(await lived());
    const banner = ['', '> interlock@0.9.0 start', '> node bin/interlock.js data export', ''];
    const printed = fileOf(...banner, readFileSync(file, 'utf8').trimEnd());
    expect(await cameIn(folder(), printed)).toMatchObject({ fresh: { runs: 2, parts: 1 }, unread: 0 });
  });

  it.each([
    ['only such lines', '> a'],
    ['more of them than npm prints', ...Array<string>(11).fill('> a'), HEAD],
  ])('refuses a file with %s', async (_, ...lines) => {
    expect(await into(folder(), fileOf(...lines))).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('no export of a record'),
    });
  });

  it('fills only those settings that were never set', async () => {
    const root = folder();
    await open(root).settings.change({ theme: 'none' });
    const settings = { theme: 'light', glyphs: 'ascii', comet: { tail: [1] }, constructor: 1, 'no word': 1 };
    const { settings: names } = await cameIn(
      root,
      fileOf(HEAD, JSON.stringify({ line: 'settings', settings })),
    );
    expect(names).toEqual(['glyphs', 'comet']);
    expect(open(root).settings.get()).toMatchObject({ theme: 'none', glyphs: 'ascii' });
    expect(JSON.parse(readFileSync(path.join(root, 'settings.json'), 'utf8'))).toMatchObject({
      comet: { tail: [1] },
    });
  });

  it('carries lines that it does not know along, each once', async () => {
    const [root, next] = [folder(), folder()];
    const lines = ['{"line":"medals","of":[1,  2]}', '{"line":"medals","of":[3]}'];
    expect((await cameIn(root, fileOf(HEAD, ...lines))).carried).toBe(2);
    expect((await cameIn(root, fileOf(HEAD, ...lines))).carried).toBe(0);
    await cameIn(next, await exported(root));
    const again = readFileSync(await exported(next), 'utf8').split('\n');
    expect(again.slice(1, 3)).toEqual(lines);
  });

  it('takes the journals of a run as they are', async () => {
    const [root, other] = [folder(), folder()];
    const { id } = await played(open(root, january), [choice('a')]);
    await (await takenUp(open(root), id)).append(choice('b'));
    const name = fileOf(((await open(root).exportText(id)) ?? '').trimEnd());
    expect(await cameIn(other, name)).toMatchObject({ fresh: { runs: 1, parts: 1 }, cut: undefined });
    expect(filesIn(other, 'runs')).toEqual(filesIn(root, 'runs'));
  });

  it('of a journal with a torn head that was written again is whole', async () => {
    const [root, other] = [folder(), folder()];
    const text = (await played(open(root), [choice('a')])).text();
    const [file = ''] = journalsIn(root);
    writeFileSync(file, `${text.split('\n')[0]}\n${text}{"event":`);
    await cameIn(other, file);
    expect(filesIn(other, 'runs')).toEqual(filesIn(root, 'runs'));
  });

  it('takes exports that were put together in one file', async () => {
    const [one, two, both] = [await lived(), await lived(), folder()];
    const name = fileOf(readFileSync(await exported(one)), readFileSync(await exported(two)));
    expect(await cameIn(both, name)).toMatchObject({
      fresh: { runs: 4, parts: 2 },
      unread: 0,
      cut: undefined,
    });
  });

  it.each([
    ['the same', 'one\n', { here: { runs: 1 } }],
    ['longer', 'one\ntwo\n', { grown: { runs: 1 } }],
    ['another', 'two\n', { differing: { runs: 1 } }],
  ])('as a dry run tells of a journal that comes a second time and is %s', async (_, second, told) => {
    const name = fileOf(HEAD, journalLine(MARCH.id('1'), 'one\n'), journalLine(MARCH.id('1'), second));
    const dry = await cameIn(folder(), name, true);
    expect(dry).toMatchObject({ fresh: { runs: 1 }, ...told });
    const { here, grown, differing } = await cameIn(folder(), name);
    expect(dry).toMatchObject({ here, grown, differing });
  });

  it('as a dry run tells the same and writes nothing', async () => {
    const [root, other] = [await lived(), folder()];
    put(other, '1', 'mine\n');
    const lines = ['1', '2'].map((last) => journalLine(MARCH.id(last), 'theirs\n'));
    const name = fileOf(
      readFileSync(await exported(root), 'utf8').trimEnd(),
      HEAD,
      ...lines,
      '{"line":"new"}',
      'junk',
    );
    const before = filesIn(other);
    const dry = await cameIn(other, name, true);
    expect(filesIn(other)).toEqual(before);
    expect(dry).toEqual(await cameIn(other, name));
  });

  it('at once with another of the same file gives what one gives', async () => {
    const [root, other, one] = [await lived(), folder(), folder()];
    const name = await exported(root);
    await Promise.all([cameIn(other, name), cameIn(other, name), cameIn(other, name)]);
    await cameIn(one, name);
    expect(filesIn(other, 'runs')).toEqual(filesIn(one, 'runs'));
  });
});
