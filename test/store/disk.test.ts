import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRecord, placeOf } from '../../src/store/index.ts';
import { child } from './children/index.ts';
import { choice, choicesOf, end, folder, means, open, played, start, takenUp } from './desk.ts';

/** A disk of 64 KiB; undefined where this process may not mount one. */
function smallDisk(): string | undefined {
  const name = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', name], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', name]));
  return name;
}

/** Leaves no room on the disk; gives back what makes room again. */
function fill(disk: string): () => void {
  const filler = path.join(disk, 'filler');
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full for this size: try half of it.
    }
  }
  return () => rmSync(filler);
}

describe('on a full disk', () => {
  it('play goes on, and all is written when there is room again', async ({ skip }) => {
    const disk = smallDisk() ?? skip('this process may not mount a small disk');
    const record = open(disk);
    const journal = await played(record, [choice('a'), choice('b')]);
    const makeRoom = fill(disk);
    let lost = 0;
    const options = Array.from({ length: 60 }, (_, at) => `option-${at}`);
    for (const option of options) if (!(await journal.append(choice(option))).ok) lost += 1;
    expect(lost).toBeGreaterThan(10);
    expect(journal.saved).toMatchObject({
      ok: false,
      why: expect.stringContaining('the disk is full (ENOSPC)'),
    });
    expect((await record.runs())[0]?.run.choices).toEqual(['a', 'b', ...options]);

    const [atFull] = await open(disk).runs();
    expect(atFull?.run.choices.length).toBeGreaterThanOrEqual(2 + options.length - lost);
    makeRoom();
    expect(await journal.append(choice('last'))).toEqual({ ok: true });
    const [run] = await open(disk).runs();
    expect(run).toMatchObject({ run: { choices: ['a', 'b', ...options, 'last'] }, missing: 0 });
  });

  it('a run can begin, and is written when there is room again', async ({ skip }) => {
    const disk = smallDisk() ?? skip('this process may not mount a small disk');
    const makeRoom = fill(disk);
    const record = open(disk);
    const journal = await played(record, [choice('a')]);
    expect(record.trouble).toMatchObject([{ kind: 'memory-only' }]);
    makeRoom();
    expect(await journal.append(end())).toEqual({ ok: true });
    expect((await open(disk).runs())[0]).toMatchObject({ run: { choices: ['a'] }, ended: { score: 50 } });
  });

  it('a change of settings fails aloud and leaves them as they were', async ({ skip }) => {
    const disk = smallDisk() ?? skip('this process may not mount a small disk');
    await open(disk).settings.change({ theme: 'light' });
    fill(disk);
    const record = open(disk);
    expect(await record.settings.change({ theme: 'none' })).toMatchObject({ ok: false });
    expect(record.settings.get().theme).toBe('none');
    const later = open(disk);
    expect(later.settings.get().theme).toBe('light');
    expect(later.trouble).toEqual([]);
  });
});

describe('where a file may not grow', () => {
  // 4 blocks of 512 or 1,024 bytes: room for a head and some decisions.
  it.each([
    ['', []],
    [', also after a change of settings', [1, 'settings']],
  ])('a decision that did not fit is not said to be safe, and those before it are%s', async (_, more) => {
    const root = folder();
    const { text, code } = await child('play', [root, 200, ...more], 'ulimit -f 4').told;
    expect(code).toBe(0);
    const safe = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[1]);
    expect(safe.length).toBeGreaterThan(5);
    expect(safe.length).toBeLessThan(100);
    const [run] = await open(root).runs();
    expect(run?.run.choices.slice(0, safe.length)).toEqual(safe);
    expect(run?.missing).toBe(0);
  });
});

describe('where nothing can be written', () => {
  it('a run lives in memory, with the reason', async () => {
    const file = path.join(folder(), 'file');
    writeFileSync(file, '');
    const record = open(path.join(file, 'home'));
    const journal = await record.begin(start());
    expect(journal.saved).toMatchObject({
      ok: false,
      why: expect.stringContaining('a part of the path is a file'),
    });
    expect(await journal.append(choice('a'))).toMatchObject({ ok: false });
    expect((await record.unfinished())?.run.choices).toEqual(['a']);
    expect(record.trouble.filter(({ kind }) => kind === 'memory-only')).toHaveLength(1);
    expect(await record.settings.change({ motion: false })).toMatchObject({ ok: false });
    expect(record.settings.get().motion).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('as in /proc, it does not throw', async () => {
    const record = open('/proc/self/interlock');
    const journal = await played(record, [choice('a'), end()]);
    expect(journal.saved.ok).toBe(false);
    expect((await record.summary()).scenarios.get('the-case')?.attempts).toBe(1);
    await record.settle();
  });

  it('because there is no home, all can be done and given out at the end', async () => {
    const record = openRecord(placeOf({ env: {}, platform: 'linux' }), means);
    expect(record.trouble).toHaveLength(1);
    expect(record.trouble[0]?.message).toContain('--data-dir');
    expect(record.settings.get().theme).toBe('dark');
    const first = await played(record, [choice('a')]);
    const second = await takenUp(record, first.id);
    await second.append(end());
    expect(await choicesOf(record)).toEqual([['a']]);
    expect(await record.unfinished()).toBeUndefined();
    expect((await record.summary()).scenarios.get('the-case')).toMatchObject({ attempts: 1, bestScore: 50 });
    await record.settle();
    expect(await record.exportText(first.id)).toBe(first.text() + second.text());
  });
});
