import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { judging } from '../../src/commands/judging.ts';
import { type Solutions, solutionsOf } from '../../src/commands/solutions.ts';
import { BASE, variantOf } from '../../src/engine/index.ts';
import { begin, type Judge, type Session } from '../../src/session/index.ts';
import { deepStory } from '../bench/deep.ts';
import { decision, option, PRINCIPLE, textOf } from '../engine/build.ts';
import { judgeOf } from '../harness/judge.ts';
import { contextIn, foundIn, stormyPack } from './at-desk.ts';
import { ferryPack, folder, SCENARIOS } from './desk.ts';

interface Case {
  readonly scenarios?: string;
  readonly id?: string;
  readonly variant?: string;
}

interface Bench {
  readonly session: Session;
  readonly solutions: Solutions;
  readonly judge: Judge;
}

/** A judge of a play that has just begun, who is at work. */
function atWork({ scenarios = stormyPack(), id = 'the-ferry', variant = BASE }: Case = {}): Bench {
  const context = contextIn({ scenarios });
  const found = foundIn(context, id);
  const known = variantOf(found.scenario, variant);
  if (known === undefined) throw new Error(`no variant ${variant}`);
  const manner = { mode: 'practice', coach: 'each', asksEvidence: false, explain: false } as const;
  const session = begin(found.scenario, { variant: known, seed: 7 }, manner);
  const solutions = solutionsOf(context, found, session);
  solutions.start();
  return { session, solutions, judge: judging(solutions) };
}

test.each([
  [BASE, 'in-storm', 'A storm has come.'],
  ['in-storm', BASE, 'This is not so: “A storm has come”.'],
])('in a run of %s the fact is that of %s', async (variant, other, fact) => {
  const { session, judge } = atWork({ variant });
  const found = await judge.fact(session);
  expect(found).toMatchObject({ variant: other, fact });
  expect(found?.question).toEqual((await judgeOf(session).fact(session))?.question);
});

test('asked again it gives the same', async () => {
  const { session, judge } = atWork();
  const [first, second] = [await judge.fact(session), await judge.fact(session)];
  expect(first?.question).toEqual(second?.question);
});

test('a story without a twin, and one whose twin turns nothing, have no fact', async () => {
  const alone = atWork({ scenarios: SCENARIOS, id: 'first-day' });
  const still = atWork({ scenarios: ferryPack() });
  expect([await alone.judge.fact(alone.session), await still.judge.fact(still.session)]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the program has a turn after every few milliseconds while a twin is solved', async () => {
  const { session, judge } = atWork({ scenarios: SCENARIOS, id: 'sales-prevention' });
  await judge.review(session);
  const waits: number[] = [];
  const seen = { isDone: false };
  const asked = judge.fact(session).finally(() => (seen.isDone = true));
  while (!seen.isDone) {
    const before = performance.now();
    await setImmediate();
    waits.push(performance.now() - before);
  }
  expect(await asked).toMatchObject({ variant: 'five-more-buyers' });
  expect(waits.length).toBeGreaterThan(3);
  expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(16);
});

test('a stop ends the search, and then there is no fact', async () => {
  const { session, solutions, judge } = atWork({ scenarios: SCENARIOS, id: 'sales-prevention' });
  await judge.review(session);
  const asked = judge.fact(session);
  await setImmediate();
  solutions.stop();
  expect([await asked, await judge.fact(session)]).toEqual([undefined, undefined]);
});

test('who stops before anything is known gets neither a review nor a fact', async () => {
  const { session, solutions, judge } = atWork();
  solutions.stop();
  expect([await judge.review(session), await judge.fact(session)]).toEqual([undefined, undefined]);
});

test('the solution of a variant is that of the variant, the play’s own and another', async () => {
  const { session, solutions } = atWork();
  const [twin] = session.scenario.variants;
  const found = [await solutions.solution(BASE), await solutions.solution(twin?.id ?? BASE)];
  expect(found.map((solution) => solution?.variant)).toEqual([BASE, 'in-storm']);
  expect(solutions.known()).toBe(found[0]);
});

/** A story whose first twin opens a way with more states than are looked at, and whose second turns the choice. */
function packWithHugeTwin(): string {
  const pack = folder();
  const { scenes, ...rest } = deepStory({ layers: 12, options: 4 });
  const first = decision(
    option('ahead', { effects: { product: 3 } }),
    option('aside', { depends: [{ when: { flags: ['turned'] }, effects: { product: 9 } }] }),
    option('deep', { when: { flags: ['open'] }, next: 'layer-0' }),
  );
  const story = {
    ...rest,
    opening: 'first',
    scenes: { first, end: { text: ['It is over.'], ending: { title: 'Over' } }, ...scenes },
    variants: [
      { id: 'huge', fact: 'The way is open.', sets: ['open'] },
      { id: 'turned', fact: 'It pays to go aside.', sets: ['turned'] },
    ],
  };
  const of = { name: 'A test', says: 'A test.', source: 'A test' };
  const about = { id: 'large', title: 'Large', version: '1', author: 'A test', licence: 'MIT' };
  writeFileSync(join(pack, 'pack.json'), JSON.stringify(about));
  writeFileSync(join(pack, 'principles.json'), JSON.stringify([{ id: PRINCIPLE, ...of }]));
  writeFileSync(join(pack, 'made-up.json'), textOf(story));
  return pack;
}

test('a twin that is too large to be solved is passed over', async () => {
  const { session, judge } = atWork({ scenarios: packWithHugeTwin(), id: 'made-up' });
  expect(await judge.fact(session)).toMatchObject({ variant: 'turned' });
});
