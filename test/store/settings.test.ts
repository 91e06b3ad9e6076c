import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { USUAL_SETTINGS } from '../../src/store/index.ts';
import { child } from './children/index.ts';
import { folder, open } from './desk.ts';

const fileIn = (root: string): string => path.join(root, 'settings.json');

describe('settings', () => {
  it('are the usual ones where there are none, and nothing is made', () => {
    const root = path.join(folder(), 'home');
    expect(open(root).settings.get()).toEqual(USUAL_SETTINGS);
    expect(existsSync(root)).toBe(false);
  });

  it('hold at once and in the next process', async () => {
    const root = folder();
    const record = open(root);
    const saved = record.settings.change({ theme: 'high-contrast', textWidth: 60 });
    expect(record.settings.get().theme).toBe('high-contrast');
    expect(await saved).toEqual({ ok: true });
    expect(open(root).settings.get()).toEqual({ ...USUAL_SETTINGS, theme: 'high-contrast', textWidth: 60 });
  });

  it('that make no sense are the usual ones, the others stay', () => {
    const root = folder();
    writeFileSync(
      fileIn(root),
      '{"theme":"puce","motion":false,"textWidth":1e9,"coach":["end"],"glyphs":null}',
    );
    expect(open(root).settings.get()).toEqual({ ...USUAL_SETTINGS, motion: false });
  });

  it('that are not known are kept', async () => {
    const root = folder();
    writeFileSync(fileIn(root), '{"from-the-future":{"a.b":1},"theme":"light"}');
    await open(root).settings.change({ glyphs: 'ascii' });
    expect(JSON.parse(readFileSync(fileIn(root), 'utf8'))).toEqual({
      'from-the-future': { 'a.b': 1 },
      theme: 'light',
      glyphs: 'ascii',
    });
  });

  it('changed by two processes in turn are both kept', async () => {
    const root = folder();
    const [one, other] = [open(root), open(root)];
    one.settings.get();
    other.settings.get();
    await one.settings.change({ theme: 'light' });
    await other.settings.change({ glyphs: 'ascii' });
    expect(open(root).settings.get()).toMatchObject({ theme: 'light', glyphs: 'ascii' });
  });

  it('changed many times at once are all kept', async () => {
    const root = folder();
    const { settings } = open(root);
    await Promise.all([
      settings.change({ theme: 'light' }),
      settings.change({ glyphs: 'ascii' }),
      settings.change({ motion: false }),
    ]);
    expect(open(root).settings.get()).toMatchObject({ theme: 'light', glyphs: 'ascii', motion: false });
  });
});

describe('a damaged settings file', () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['cut short', (file) => truncateSync(file, 9)],
    ['empty', (file) => truncateSync(file, 0)],
    ['no object', (file) => writeFileSync(file, '[1]')],
    ['garbage', (file) => writeFileSync(file, Buffer.from([0, 255, 7, 123]))],
  ];

  it.each(damages)('%s, is set aside, its backup is loaded, and the learner is told', async (_, damage) => {
    const root = folder();
    await open(root).settings.change({ theme: 'light' });
    await open(root).settings.change({ glyphs: 'ascii' });
    damage(fileIn(root));
    const damaged = readFileSync(fileIn(root));

    const record = open(root);
    expect(record.settings.get()).toMatchObject({ theme: 'light', glyphs: 'ascii' });
    expect(record.trouble).toMatchObject([{ kind: 'set-aside' }]);
    const aside = readdirSync(root).find((name) => name.startsWith('settings.json.corrupt-')) ?? '';
    expect(record.trouble[0]?.message).toContain(aside);
    expect(readFileSync(path.join(root, aside))).toEqual(damaged);

    expect(await record.settings.change({ motion: false })).toEqual({ ok: true });
    const later = open(root);
    expect(later.settings.get()).toMatchObject({ theme: 'light', glyphs: 'ascii', motion: false });
    expect(later.trouble).toEqual([]);
  });

  it('without a backup starts afresh', async () => {
    const root = folder();
    writeFileSync(fileIn(root), '{');
    const record = open(root);
    expect(record.settings.get()).toEqual(USUAL_SETTINGS);
    expect(await record.settings.change({ theme: 'none' })).toEqual({ ok: true });
    expect(open(root).settings.get().theme).toBe('none');
  });

  it('does not hold up a change that comes before it was read', async () => {
    const root = folder();
    await open(root).settings.change({ theme: 'light' });
    const record = open(root);
    record.settings.get();
    truncateSync(fileIn(root), 3);
    expect(await record.settings.change({ glyphs: 'ascii' })).toEqual({ ok: true });
    expect(open(root).settings.get()).toMatchObject({ theme: 'light', glyphs: 'ascii' });
  });

  it('that is a folder is told of, and the usual settings are used', async () => {
    const root = folder();
    mkdirSync(fileIn(root));
    const record = open(root);
    expect(record.settings.get()).toEqual(USUAL_SETTINGS);
    expect(record.trouble).toMatchObject([{ kind: 'settings-unread' }]);
    expect(await record.settings.change({ theme: 'none' })).toMatchObject({ ok: false });
  });
});

describe('a settings file that is cut short as it is written', () => {
  it('is put back as it was, and the change is not said to be saved', async () => {
    const root = folder();
    writeFileSync(fileIn(root), JSON.stringify({ notes: 'n'.repeat(6000) }));
    await open(root).settings.change({ theme: 'light' });
    const before: unknown = JSON.parse(readFileSync(fileIn(root), 'utf8'));
    // 4 blocks of 1,024 bytes: conf reports success and keeps the first 4,096 bytes of 6,000.
    const { text } = await child('change-settings', [root], 'ulimit -f 4').told;
    expect(JSON.parse(text)).toMatchObject({
      saved: [{ ok: false, why: expect.stringContaining('was cut short as it was written') }],
      trouble: [],
    });
    expect(JSON.parse(readFileSync(fileIn(root), 'utf8'))).toEqual(before);
    expect(open(root).settings.get().theme).toBe('light');
  });
});
