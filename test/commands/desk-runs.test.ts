import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compared, shareLine } from '../../src/coach/index.ts';
import { leftOver } from '../../src/commands/play/left-over.ts';
import { openLearnerRecord } from '../../src/commands/record.ts';
import { playOn } from '../../src/commands/play/sitting.ts';
import { BASE, replay } from '../../src/engine/index.ts';
import { review } from '../../src/review/index.ts';
import { type OtherRun, type Play, replayFrom, type Session } from '../../src/session/index.ts';
import { solvedAs } from '../solver/solved.ts';
import {
  contextIn,
  faceFor,
  foundIn,
  later,
  playThrough,
  reviewedBy,
  stormyPack,
  takeUp,
} from './at-desk.ts';
import { folder, interlock } from './desk.ts';

const CHOICES = ['sail', 'rest'];

/** Runs in the record of a home: one over, one in the twin, and one unfinished, in this order. */
async function withRuns(place: { home: string; scenarios: string }): Promise<void> {
  const save = (...args: readonly string[]) =>
    interlock(['play', 'the-ferry', '--save', '--json', ...args], { ...place, now: later });
  await save('--seed', '1', '--choices', 'wait,row');
  await save('--seed', '2', '--variant', 'in-storm', '--choices', 'wait,rest');
  await save('--seed', '3', '--choices', 'sail');
}

const others = ({ desk }: Play, session: Session): Promise<readonly OtherRun[]> => desk.others(session);

test('the other runs of the story are those of the record but this one, the latest first', async () => {
  const place = { home: folder(), scenarios: stormyPack() };
  await withRuns(place);
  const found = await reviewedBy(contextIn(place), CHOICES, others);
  const seen = found.map(({ variant, score, study }) => [variant, score === undefined, study]);
  expect(seen).toEqual([
    [BASE, true, false],
    ['in-storm', false, false],
    [BASE, false, false],
  ]);
  expect(found[0]?.when).toMatch(/^\d+ May 2026 at \d\d:\d\d$/);
});

test('a run of another story, or of this one before it was changed, is no other run', async () => {
  const home = folder();
  const scenarios = stormyPack();
  const first = ['play', 'first-day', '--seed', '1', '--choices', 'free-month', '--save'];
  expect(await interlock(first, { home, now: later })).toMatchObject({ exit: 0 });
  const { start, ...rest } = JSON.parse(readFileSync(join(scenarios, 'the-ferry.json'), 'utf8'));
  const changed = { ...rest, start: { ...start, customer: 40 } };
  const before = stormyPack();
  writeFileSync(join(before, 'the-ferry.json'), JSON.stringify(changed));
  await withRuns({ home, scenarios: before });
  expect(await reviewedBy(contextIn({ home, scenarios }), CHOICES, others)).toEqual([]);
});

test('a run that was taken up is not its own other', async () => {
  const place = { home: folder(), scenarios: stormyPack() };
  await playThrough(contextIn(place), [{ choices: ['wait'] }]);
  const lists: (readonly OtherRun[])[] = [];
  const atReview = async (play: Play, session: Session) => {
    lists.push(await others(play, session));
    return undefined;
  };
  const { left } = await takeUp(contextIn(place), [{ choices: ['rest'], atReview }]);
  expect([left.how, lists]).toEqual(['finished', [[]]]);
});

test('a run that was taken up in two windows is two runs, each the other of the other', async () => {
  const place = { home: folder(), scenarios: stormyPack() };
  await playThrough(contextIn(place), [{ choices: ['wait'] }]);
  const context = contextIn(place);
  const record = openLearnerRecord(context, {});
  const { left } = await leftOver({ context, record }, [foundIn(context, 'the-ferry')]);
  if (left === undefined) throw new Error('no run was left');
  await takeUp(contextIn(place), [{ choices: ['row'] }]);
  const lists: (readonly OtherRun[])[] = [];
  const atReview = async (play: Play, session: Session) => {
    lists.push(await others(play, session));
    return undefined;
  };
  const { face } = faceFor([{ choices: ['rest'], atReview }]);
  const { saved } = await playOn({ context, record, face }, left, []);
  const runs = await record.runs();
  expect([saved, lists.map(({ length }) => length)]).toEqual([{ ok: true }, [1]]);
  expect(runs.map(({ run }) => run.choices)).toEqual([
    ['wait', 'rest'],
    ['wait', 'row'],
  ]);
});

test('a run that is played again from a decision has the one before as its other', async () => {
  const lists: (readonly OtherRun[])[] = [];
  const listed = async (play: Play, session: Session) => lists.push(await others(play, session));
  await playThrough(contextIn(), [
    {
      choices: CHOICES,
      atReview: (play, session) => listed(play, session).then(() => replayFrom(session, 1)),
    },
    { choices: ['row'], atReview: (play, session) => listed(play, session).then(() => undefined) },
  ]);
  expect(lists.map((all) => all.map(({ study }) => study))).toEqual([[], [false]]);
});

test('a study run says so', async () => {
  const place = { home: folder(), scenarios: stormyPack() };
  await playThrough(contextIn(place), [
    { choices: CHOICES, atReview: async (_, session) => replayFrom(session, 1) },
    { choices: ['row'] },
  ]);
  const found = await reviewedBy(contextIn(place), CHOICES, others);
  expect(found.map(({ study }) => study)).toEqual([true, false]);
});

test('each other run is laid beside this one, by the solution of its own variant', async () => {
  const place = { home: folder(), scenarios: stormyPack() };
  await withRuns(place);
  const context = contextIn(place);
  const { scenario } = foundIn(context, 'the-ferry');
  const of = (run: { variant: string; seed: number; choices: readonly string[] }) => {
    const played = replay(scenario, run);
    if (!played.ok) throw new Error(JSON.stringify(played));
    return review(solvedAs(scenario, run.variant), played);
  };
  const runs = await openLearnerRecord(context, {}).runs();
  const mine = { name: 'this run', review: of({ variant: BASE, seed: 7, choices: CHOICES }) };
  await reviewedBy(context, CHOICES, async ({ desk }, session) => {
    const all = await desk.others(session);
    expect(all).toHaveLength(3);
    for (const other of all) {
      const run = runs.find(({ id }) => id === other.id)?.run;
      if (run === undefined) throw new Error('not in the record');
      const beside = { name: `the run of ${other.when}`, review: of(run) };
      const wanted = compared(mine, beside, 'The Ferry');
      const { sentence, rows, title } = (await desk.compare(session, other)) ?? {};
      expect([title, sentence]).toEqual([wanted.title, wanted.sentence]);
      expect(rows?.map((row) => row.other?.text)).toEqual(wanted.rows.map((row) => row.other?.text));
    }
  });
});

test('what is not in the record is not compared', async () => {
  const other: OtherRun = { id: 'X', when: 'once', variant: BASE, score: 1, study: false };
  const given = await reviewedBy(contextIn(), CHOICES, async ({ desk }, session) => [
    await desk.compare(session, other),
  ]);
  expect(given).toEqual([undefined]);
});

test.each(['unicode', 'ascii'] as const)(
  'a run is shared in one line, in the signs of the settings: %s',
  async (glyphs) => {
    const context = contextIn();
    await openLearnerRecord(context, {}).settings.change({ glyphs });
    const [line, wanted] = await reviewedBy(context, CHOICES, async ({ desk, judge }, session) => {
      const figures = judge.figures(session);
      return [desk.share(session), figures && shareLine('The Ferry', figures, glyphs)];
    });
    expect(line).toBe(wanted);
    expect(line).toMatch(/^Interlock: The Ferry, score /);
  },
);
