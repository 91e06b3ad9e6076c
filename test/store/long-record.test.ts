import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICIES } from '../../src/solver/index.ts';
import { chanceOf, oneOf } from '../harness/chance.ts';
import { pen, practised } from '../harness/practised.ts';
import {
  choice,
  decision,
  end,
  folder,
  january,
  journalsIn,
  march,
  open,
  played,
  reviewedEnd,
  spoil,
  start,
} from './desk.ts';

const DAY_MS = 86_400_000;

const sizeOf = (root: string): number => statSync(path.join(root, 'progress.json')).size;

/** A run a day for ten years, of 25 cases with three twins each; some unfinished, some taken up the day after. */
function tenYears(root: string): void {
  const chance = chanceOf(7);
  const { write } = pen(root, chance);
  for (let day = 0; day < 3650; day += 1) {
    const at = Date.UTC(2017, 0, 1, 18) + day * DAY_MS;
    const scenario = `a-case-with-a-long-name-${day % 25}`;
    const variant = oneOf(['base', 'twin-one', 'twin-two', 'twin-three'], chance);
    const begun = { ...start(scenario, variant), title: 'A Case With a Title That Is Quite Long' };
    const decisions = Array.from({ length: 8 }, (_, nth) =>
      decision({
        principle: `a-principle-${(day + nth) % 30}`,
        loss: chance() * 9,
        stake: 9 + chance(),
        luck: chance() - 0.5,
        options: 3 + (nth % 3),
        like: ['longest', 'surface', 'revenue'].slice(nth % 3),
        astray: POLICIES.slice(nth % 4),
      }),
    );
    const ended = [choice('a'), choice('b'), reviewedEnd(...decisions)];
    if (day % 12 !== 0) write({ start: begun, at, events: ended });
    else {
      const id = write({ start: begun, at, events: [choice('a')] });
      const follows = { of: id, from: id, after: 1, began: at };
      if (day % 24 === 0) write({ start: begun, at: at + DAY_MS / 2, events: ended, follows });
    }
  }
}

describe('a record of ten years', () => {
  it('is summed up in a file under 64 KB, of which no journal has to be read again', async () => {
    const root = folder();
    tenYears(root);
    const record = open(root);
    const summary = await record.summary();
    await record.settle();
    expect(sizeOf(root)).toBeLessThan(64_000);
    expect([summary.scenarios.size, summary.variants.length, summary.practice.principles.length]).toEqual([
      25, 100, 30,
    ]);
    expect(summary.practice.days.reduce((sum, { runs }) => sum + runs, 0)).toBe(3498);
    journalsIn(root).forEach(spoil);
    const later = open(root);
    const again = await later.summary();
    expect(later.trouble).toEqual([]);
    expect([again.scenarios, again.open]).toEqual([summary.scenarios, summary.open]);
    expect(again.practice.days.map(({ day, runs }) => [day, runs])).toEqual(
      summary.practice.days.map(({ day, runs }) => [day, runs]),
    );
  });

  it('notices what happens to any of its journals', async () => {
    const root = folder();
    practised(root, { runs: 300, days: 1000 });
    const attempts = async () => {
      const record = open(root);
      const { scenarios } = await record.summary();
      await record.settle();
      return [...scenarios.values()].reduce((sum, each) => sum + each.attempts, 0);
    };
    const before = await attempts();
    const ended = journalsIn(root).filter((name) =>
      /"start".*"study":false[^]*"event":"end"/.test(textOf(name)),
    );
    const [oldest = '', other = ''] = ended.toSorted();
    const text = textOf(oldest);
    rmSync(oldest);
    expect(await attempts()).toBe(before - 1);
    writeFileSync(oldest, text);
    expect(await attempts()).toBe(before);
    writeFileSync(other, textOf(other).split('\n').slice(0, 2).join('\n'));
    expect(await attempts()).toBe(before - 1);
    expect(sizeOf(root)).toBeLessThan(64_000);
  });
});

const textOf = (name: string): string => readFileSync(name, 'utf8');

describe('a summary that was kept', () => {
  it('is read again only for the day that has changed', async () => {
    const root = folder();
    for (const day of [0, 1, 2])
      await played(
        open(root, () => january() + day * DAY_MS),
        [choice('a'), end()],
      );
    const record = open(root);
    await record.summary();
    await record.settle();
    journalsIn(root).forEach(spoil);
    await played(
      open(root, () => january() + 3 * DAY_MS),
      [choice('a'), end()],
    );
    const later = open(root);
    expect((await later.summary()).scenarios.get('the-case')?.attempts).toBe(4);
    expect(later.trouble).toEqual([]);
  });

  it('by a version before this one is made anew, and what that one kept is dropped', async () => {
    const root = folder();
    await played(open(root, march), [choice('a'), end()]);
    const file = path.join(root, 'progress.json');
    writeFileSync(file, JSON.stringify({ months: [{ month: '2026-03', mark: 'x', tallies: [], open: [] }] }));
    const record = open(root);
    expect((await record.summary()).scenarios.get('the-case')?.attempts).toBe(1);
    await record.settle();
    expect(JSON.parse(textOf(file))).toMatchObject({ version: 3, months: [] });
  });

  it('is not written again where nothing has changed', async () => {
    const root = folder();
    await played(open(root, march), [choice('a'), end()]);
    const record = open(root);
    await record.summary();
    await record.settle();
    const file = path.join(root, 'progress.json');
    rmSync(file);
    await record.summary();
    await record.settle();
    expect(() => statSync(file)).toThrow('ENOENT');
  });
});

describe('a record that was practised for a test', () => {
  it('is the same for the same seed, whole, and of every kind', async () => {
    const [root, other] = [folder(), folder()];
    practised(root, { runs: 150, seed: 3 });
    practised(other, { runs: 150, seed: 3 });
    const texts = (place: string) => journalsIn(place).toSorted().map(textOf);
    expect(texts(other)).toEqual(texts(root));
    const record = open(root);
    const runs = await record.runs();
    expect(record.trouble).toEqual([]);
    expect(runs).toHaveLength(150);
    expect(runs.filter(({ torn, missing }) => torn + missing > 0)).toEqual([]);
    const has = (is: (run: (typeof runs)[number]) => boolean) => runs.some(is);
    expect([
      has(({ study }) => study),
      has(({ mode }) => mode === 'exam'),
      has(({ ended }) => ended === undefined),
      has(({ files }) => files.length > 1),
      has((run) => run.arguments.length > 0),
      has(({ run }) => run.variant !== 'base'),
    ]).toEqual([true, true, true, true, true, true]);
    const days = (await record.summary()).practice.days;
    const judgement = (list: typeof days) =>
      list.reduce((sum, { lost }) => sum + lost, 0) / list.reduce((sum, { stake }) => sum + stake, 0);
    expect(judgement(days.slice(-30))).toBeLessThan(judgement(days.slice(0, 30)));
  });
});
