import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mendAll } from '../../src/store/index.ts';
import { configFile } from '../../src/store/config-file.ts';
import { choice, end, folder, open, played } from './desk.ts';
import { cameIn, fileOf, filesIn, HEAD } from './record-files.ts';
import { fill, smallDisk } from './small-disk.ts';

const settingsIn = (root: string): string => path.join(root, 'settings.json');
const still = (): number => 0;

describe.skipIf(process.platform === 'win32')('a pipe in the place of a small file', () => {
  it('of the settings is told of and waited for by nobody', async () => {
    const root = folder();
    execFileSync('mkfifo', [settingsIn(root)]);
    const record = open(root);
    expect(record.settings.get().theme).toBe('dark');
    expect(record.trouble).toMatchObject([
      { message: `${settingsIn(root)} can't be read: it is not a file. The usual settings are used.` },
    ]);
    expect(await record.settings.change({ theme: 'light' })).toEqual({
      ok: false,
      why: `${settingsIn(root)}: it is not a file`,
    });
  });

  it('of the summary is told of, and the journals are read', async () => {
    const root = folder();
    await played(open(root), [choice('a'), end()]);
    const file = path.join(root, 'progress.json');
    execFileSync('mkfifo', [file]);
    const record = open(root);
    expect((await record.summary()).scenarios.size).toBe(1);
    await record.settle();
    expect(record.trouble).toMatchObject([
      { message: `${file} can't be read: it is not a file. Your runs are summed up anew.` },
    ]);
  });
});

describe('a small file', () => {
  it('that is far too large is set aside unread', () => {
    const root = folder();
    writeFileSync(settingsIn(root), '');
    truncateSync(settingsIn(root), 2 ** 32);
    const record = open(root);
    expect(record.settings.get().theme).toBe('dark');
    expect(record.trouble).toMatchObject([{ kind: 'set-aside' }]);
  });

  it('that is damaged twice at the same moment is set aside twice', () => {
    const root = folder();
    for (const text of ['one', 'two']) {
      writeFileSync(settingsIn(root), text);
      configFile({ folder: root, name: 'settings', forPeople: true }, still, () => {}).read();
    }
    expect([...filesIn(root).values()].toSorted()).toEqual(['one', 'two']);
  });

  it('that is replaced twice at the same moment leaves two copies', async () => {
    const root = folder();
    writeFileSync(settingsIn(root), '{"theme":"light"}');
    const file = configFile({ folder: root, name: 'settings', forPeople: true }, still, () => {});
    await file.replace({ theme: 'dark' });
    await file.replace({});
    const copies = [...filesIn(root)].filter(([name]) => name.includes('.before-'));
    expect(copies.map(([, text]) => JSON.parse(text))).toEqual([{ theme: 'light' }, { theme: 'dark' }]);
  });
});

it('a number for which JSON has no word comes in as what a file can say', async () => {
  const root = folder();
  const settings = '{"line":"settings","settings":{"textWidth":1e999,"theme":"light"}}';
  const file = fileOf(HEAD, settings, '{"line":"end","journals":0}');
  expect((await cameIn(root, file)).settings).toEqual(['textWidth', 'theme']);
  expect(JSON.parse(readFileSync(settingsIn(root), 'utf8'))).toEqual({ textWidth: null, theme: 'light' });
});

it('a summary that can not be kept is not said to be made anew', async ({ skip }) => {
  const root = smallDisk() ?? skip('this process may not mount a small disk');
  await played(open(root), [choice('a'), end()]);
  mkdirSync(path.join(root, 'backups'), { mode: 0o700 });
  fill(root);
  const { mended } = await mendAll(root, Date.now);
  expect(mended).toMatchObject([
    { finding: { kind: 'summary' }, ok: false, said: expect.stringContaining('the disk is full (ENOSPC)') },
  ]);
});
