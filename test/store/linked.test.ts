import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine, mendAll } from '../../src/store/index.ts';
import { choicesOf, folder, journalsIn, MARCH, open, overIn, put } from './desk.ts';
import { cameIn, exported, filesIn } from './record-files.ts';

const NOW = Date.UTC(2026, 10, 22);

/** A record with a run of January. */
async function january(): Promise<string> {
  const root = folder();
  await overIn(root);
  const record = open(root);
  await record.summary();
  await record.settle();
  return root;
}

const MONTH = '2026-01';

describe.each([['2026-02'], ['january']])('a link %s to a month of runs', (name) => {
  it('is good to know, and mending takes no run from where it belongs', async () => {
    const root = await january();
    symlinkSync(MONTH, path.join(root, 'runs', name));
    const before = filesIn(root);
    const { mended, left } = await mendAll(root, () => NOW);
    expect(mended).toEqual([]);
    expect(left.map(({ kind, level, file }) => [kind, level, path.basename(file)])).toEqual([
      ['linked', 'note', name],
    ]);
    expect(filesIn(root)).toEqual(before);
    expect(await choicesOf(open(root))).toHaveLength(1);
  });

  it('is exported once', async () => {
    const root = await january();
    symlinkSync(MONTH, path.join(root, 'runs', name));
    expect(await cameIn(folder(), await exported(root))).toMatchObject({
      fresh: { runs: 1 },
      here: { runs: 0 },
    });
  });
});

it('a link from another month to one journal is good to know', async () => {
  const root = await january();
  const [file = ''] = journalsIn(root);
  mkdirSync(path.join(root, 'runs', '2026-02'), { mode: 0o700 });
  symlinkSync(file, path.join(root, 'runs', '2026-02', path.basename(file)));
  const { mended, left } = await mendAll(root, () => NOW);
  expect([mended, left.map(({ kind }) => kind)]).toEqual([[], ['linked']]);
});

it('a month that was moved to another place, with a link to it, is in good order', async () => {
  const root = await january();
  const away = folder();
  renameSync(path.join(root, 'runs', MONTH), path.join(away, 'some-name'));
  symlinkSync(path.join(away, 'some-name'), path.join(root, 'runs', MONTH));
  expect(await examine(root, NOW)).toEqual({ kind: 'examined', findings: [] });
  expect(await choicesOf(open(root))).toHaveLength(1);
});

it('a run that lies in its month comes back from an export, whatever else has its name', async () => {
  const root = folder();
  const file = put(root, '1', 'the run\n');
  mkdirSync(path.join(root, 'runs', '2025-01'));
  writeFileSync(path.join(root, 'runs', '2025-01', path.basename(file)), 'something else\n');
  const other = folder();
  await cameIn(other, await exported(root));
  expect([...filesIn(other, 'runs').values()]).toEqual(['the run\n']);
  expect(readdirSync(path.join(other, 'runs'))).toEqual([MARCH.month]);
});
