import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shelfAt } from '../../src/store/shelf.ts';
import { marksOf } from '../../src/store/sheets.ts';
import { examine } from '../../src/store/index.ts';
import { choice, end, folder, journalsIn, open, played } from './desk.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2026, 0, 10, 12);

afterEach(() => vi.unstubAllEnvs());

/** A run on each of so many days in a row. */
async function dayByDay(root: string, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1)
    await played(
      open(root, () => FIRST + day * DAY_MS),
      [choice('a'), end()],
    );
}

async function daysIn(root: string): Promise<readonly string[]> {
  const record = open(root);
  const { practice } = await record.summary();
  await record.settle();
  return practice.days.map(({ day }) => day);
}

describe('what is kept of the journals', () => {
  it('has the days of where the learner is now', async () => {
    const root = folder();
    vi.stubEnv('TZ', 'America/St_Johns');
    await dayByDay(root, 2);
    expect(await daysIn(root)).toEqual(['2026-01-10', '2026-01-11']);
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(await daysIn(root)).toEqual(['2026-01-11', '2026-01-12']);
  });

  it('is looked at again when a journal that was closed can be read', async () => {
    const root = folder();
    await dayByDay(root, 1);
    const [file = ''] = journalsIn(root);
    const marks = () => marksOf(shelfAt(root, () => {}).sheets('2026-01'));
    const open600 = marks();
    chmodSync(file, 0o000);
    expect(marks()).not.toEqual(open600);
    chmodSync(file, 0o600);
    expect(marks()).toEqual(open600);
  });

  it('tells the days one by one, whatever date a wrong clock gave to one of them', async () => {
    const root = folder();
    await dayByDay(root, 5);
    await played(
      open(root, () => Date.UTC(9999, 0, 1, 12)),
      [choice('a'), end()],
    );
    expect(await daysIn(root)).toHaveLength(6);
  });
});

describe('a summary that says what no journal does', () => {
  it('is found, and made anew', async () => {
    const root = folder();
    await dayByDay(root, 20);
    await daysIn(root);
    const file = path.join(root, 'progress.json');
    const { old, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...rest, old: { ...old, sum: { ...old.sum, unreviewed: 1000 } } }));
    const examined = await examine(root, Date.now());
    expect(examined).toMatchObject({
      findings: [{ kind: 'summary', level: 'problem', mend: { kind: 'summary', isDamaged: true } }],
    });
  });
});
