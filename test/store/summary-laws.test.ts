import { rmSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Digest, digestOf, joined } from '../../src/store/digest.ts';
import { formOf, readForm } from '../../src/store/digest-form.ts';
import { foldedDays } from '../../src/store/folded-days.ts';
import { readJournal } from '../../src/store/journal-file.ts';
import { dayOfNumber } from '../../src/store/local-day.ts';
import { monthOf } from '../../src/store/ulid.ts';
import type { LearnerRecord, RunRecord } from '../../src/store/index.ts';
import { readFileSync } from 'node:fs';
import { tries } from '../harness/tries.ts';
import { folder, journalsIn, open } from './desk.ts';
import { practise, somePractice } from './practising.ts';

const kept = async (record: LearnerRecord) => {
  const { scenarios, practice, variants, open: unfinished } = await record.summary();
  await record.settle();
  const { habits, principles, ...rest } = practice;
  return {
    scenarios,
    open: unfinished,
    practice: rest,
    // In any order.
    habits: new Map(habits.map((each) => [each.policy, each])),
    principles: new Map(principles.map((each) => [each.principle, each])),
    variants: new Map(variants.map((each) => [`${each.scenario} ${each.variant}`, each])),
  };
};

it('a summary that was kept while practice went on is the same as one made of everything at once', async () => {
  await fc.assert(
    fc.asyncProperty(somePractice, async (steps) => {
      const root = folder();
      await practise(root, steps, async () => void (await kept(open(root))));
      const before = await kept(open(root));
      for (const name of ['progress.json', 'progress.json.bak'])
        rmSync(path.join(root, name), { force: true });
      expect(before).toEqual(await kept(open(root)));
    }),
    { numRuns: tries(6, 120) },
  );
});

it('the unfinished runs of a summary are those of all runs', async () => {
  await fc.assert(
    fc.asyncProperty(somePractice, async (steps) => {
      const root = folder();
      await practise(root, steps, async () => void (await kept(open(root))));
      const runs = await open(root).runs();
      const unfinished = runs.filter(({ ended, events }) => ended === undefined && events > 0);
      const told = await open(root).open();
      expect(told.map(({ id, decisions, events }) => [id, decisions, events])).toEqual(
        unfinished.map(({ tip, run, events }) => [tip, run.choices.length, events]),
      );
      expect((await open(root).unfinished())?.tip).toBe(unfinished[0]?.tip);
    }),
    { numRuns: tries(8, 200) },
  );
});

it('the latest runs are those of all runs whose last file is the newest', async () => {
  await fc.assert(
    fc.asyncProperty(somePractice, fc.nat(6), async (steps, most) => {
      const root = folder();
      await practise(root, steps);
      const runs = (await open(root).runs()).toSorted((a, b) => (a.tip < b.tip ? 1 : -1));
      expect(await open(root).recent(most)).toEqual(runs.slice(0, most));
      const mine = runs.filter(({ run }) => run.scenario === 'one-case');
      expect(await open(root).recent(most, { scenario: 'one-case' })).toEqual(mine.slice(0, most));
    }),
    { numRuns: tries(10, 250) },
  );
});

it('a run that is looked for by any of its files is the same as among all runs', async () => {
  await fc.assert(
    fc.asyncProperty(somePractice, async (steps) => {
      const root = folder();
      await practise(root, steps);
      for (const run of await open(root).runs()) {
        expect(await open(root).find(run.id)).toEqual(run);
        expect(await open(root).find(run.tip)).toMatchObject({ files: expect.arrayContaining([run.tip]) });
      }
    }),
    { numRuns: tries(8, 200) },
  );
});

it('runs that are looked for by the beginning of any name are among all runs those', async () => {
  await fc.assert(
    fc.asyncProperty(somePractice, fc.integer({ min: 4, max: 26 }), async (steps, length) => {
      const root = folder();
      await practise(root, steps);
      const runs = await open(root).runs();
      const outlines = await open(root).outlines();
      expect(outlines.map(({ id, tip, run }) => [id, tip, run])).toEqual(
        runs.map(({ id, tip, run }) => [id, tip, run]),
      );
      for (const { tip } of runs) {
        const letters = tip.slice(0, length);
        const isCalled = ({ files }: RunRecord) => files.some((name) => name.startsWith(letters));
        expect((await open(root).beginning(letters)).filter(isCalled)).toEqual(runs.filter(isCalled));
      }
    }),
    { numRuns: tries(8, 200) },
  );
});

/** In an order that does not depend on what came first. */
const inOrder = ({ principles, habits, tallies, links, ...rest }: Digest) => ({
  ...rest,
  taken: [],
  links: links?.toSorted(),
  principles: principles.toSorted((a, b) => (a.principle < b.principle ? -1 : 1)),
  habits: habits.toSorted((a, b) => (a.policy < b.policy ? -1 : 1)),
  tallies: tallies.toSorted((a, b) => (`${a.scenario} ${a.variant}` < `${b.scenario} ${b.variant}` ? -1 : 1)),
});

it('what months come to, put together, is what all journals come to, also out of a file', async () => {
  await fc.assert(
    fc.asyncProperty(somePractice, async (steps) => {
      const root = folder();
      await practise(root, steps);
      const files = journalsIn(root)
        .toSorted()
        .flatMap((name) => {
          const reading = readJournal(path.basename(name, '.ndjson'), readFileSync(name, 'utf8'));
          return reading.kind === 'journal' ? [reading.file] : [];
        });
      const months = Map.groupBy(files, ({ id }) => monthOf(id));
      const sums = Array.from(months.values(), digestOf);
      const whole = inOrder(digestOf(files));
      const { links: _, ...rest } = whole;
      expect(inOrder(joined(sums))).toMatchObject(rest);
      const read = sums.map((sum) => readForm(JSON.parse(JSON.stringify(formOf(sum)))));
      expect(read).toEqual(sums);
    }),
    { numRuns: tries(8, 200) },
  );
});

const sumOf = (days: ReturnType<typeof foldedDays>): readonly number[] =>
  days.reduce(
    (sum, { runs, luck, decisions, lost, lostSquares, stake }) =>
      [runs, luck, decisions, lost, lostSquares, stake].map((each, nth) => each + (sum[nth] ?? 0)),
    [0, 0, 0, 0, 0, 0],
  );

it('folding the days of long ago changes no sum, and done twice it is as done once', () => {
  const quarters = fc.nat(400).map((each) => each / 4);
  const someDay = fc.record({
    day: fc.integer({ min: 18_000, max: 21_000 }).map(dayOfNumber),
    runs: fc.integer({ min: 1, max: 9 }),
    luck: quarters,
    decisions: fc.nat(40),
    lost: quarters,
    lostSquares: quarters,
    stake: quarters,
  });
  const someDays = fc.uniqueArray(someDay, { selector: ({ day }) => day, maxLength: 60 });
  fc.assert(
    fc.property(someDays, fc.nat(800), (list, oneByOne) => {
      const days = list.toSorted((a, b) => (a.day < b.day ? -1 : 1));
      const folded = foldedDays(days, oneByOne);
      expect(sumOf(folded)).toEqual(sumOf(days));
      expect(foldedDays(folded, oneByOne)).toEqual(folded);
      expect(folded.map(({ day }) => day)).toEqual(folded.map(({ day }) => day).toSorted());
      expect(folded.at(-1)?.day).toBe(days.at(-1)?.day);
    }),
    { numRuns: tries(40, 1000) },
  );
});
