import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTo } from '../../src/store/index.ts';
import { choicesOf, folder, MARCH, open, put } from './desk.ts';
import { app, cameIn, exported, filesIn, lived } from './record-files.ts';

describe('an export', () => {
  it('begins with what it is, and ends with how many journals it has', async () => {
    const lines = readFileSync(await exported(await lived()), 'utf8')
      .trimEnd()
      .split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      interlock: 'record',
      format: 1,
      app: '1.2.3',
      journals: 3,
    });
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ line: 'end', journals: 3 });
  });

  it('of an empty record has no journals', async () => {
    const root = path.join(folder(), 'none');
    const lines = readFileSync(await exported(root), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(2);
  });

  it('imported into an empty record gives the same runs and settings', async () => {
    const [root, other] = [await lived(), folder()];
    await cameIn(other, await exported(root));
    expect(filesIn(other, 'runs')).toEqual(filesIn(root, 'runs'));
    expect(await choicesOf(open(other))).toEqual(await choicesOf(open(root)));
    expect(open(other).settings.get()).toEqual(open(root).settings.get());
  });

  it('has journals that are torn or no text byte for byte', async () => {
    const [root, other] = [folder(), folder()];
    put(root, '1', '{"event":"sta');
    put(root, '2', Buffer.from([0xff, 0x00, 0x0a, 0x80]));
    put(root, '3', '\uFEFF\u0001\u2028\r\n\n');
    await cameIn(other, await exported(root));
    expect(filesIn(other)).toEqual(filesIn(root));
  });

  it('has a journal that lies in the wrong folder, which comes to the right one', async () => {
    const [root, other] = [folder(), folder()];
    mkdirSync(path.join(root, 'runs', '2026-01'), { recursive: true });
    writeFileSync(path.join(root, 'runs', '2026-01', `${MARCH.id('1')}.ndjson`), 'a');
    await cameIn(other, await exported(root));
    expect([...filesIn(other).keys()]).toEqual([path.join('runs', MARCH.month, `${MARCH.id('1')}.ndjson`)]);
  });

  it('leaves out what can not be read, and says so', async () => {
    const root = await lived();
    truncateSync(put(root, 'G', ''), 2 ** 31);
    mkdirSync(path.join(root, 'runs', MARCH.month, `${MARCH.id('D')}.ndjson`));
    const file = path.join(folder(), 'record.ndjson');
    const written = await exportTo(root, app, { file, force: false });
    expect(written).toMatchObject({ kind: 'written', count: { runs: 2, parts: 1 } });
    expect(written.kind === 'written' && written.closed.map(({ why }) => why)).toEqual([
      'it is not a file',
      'it is far too large',
    ]);
  });

  it('with damaged settings has their last good version', async () => {
    const [root, other] = [await lived(), folder()];
    writeFileSync(path.join(root, 'settings.json'), '{"theme":');
    await cameIn(other, await exported(root));
    expect(open(other).settings.get().theme).toBe('light');
  });

  it('is for its owner only, and takes the place of nothing unless that is asked for', async () => {
    const root = await lived();
    const file = path.join(folder(), 'record.ndjson');
    writeFileSync(file, 'mine');
    chmodSync(file, 0o644);
    expect(await exportTo(root, app, { file, force: false })).toEqual({ kind: 'taken' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await exportTo(root, app, { file, force: true })).toMatchObject({ kind: 'written' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect([...filesIn(path.dirname(file)).keys()]).toEqual(['record.ndjson']);
  });
});
