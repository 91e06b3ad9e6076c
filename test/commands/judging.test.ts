import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { judging } from '../../src/commands/judging.ts';
import { type Solutions, solutionsOf } from '../../src/commands/solutions.ts';
import { BASE, variantOf } from '../../src/engine/index.ts';
import { begin, type Judge, type Session } from '../../src/session/index.ts';
import { deepStory } from '../bench/deep.ts';
import { decision, meters, option, outcome, PRINCIPLE, textOf } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
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

/** How often the program has a turn until something is done. */
async function turnsUntil(done: Promise<unknown>): Promise<number> {
  const seen = { turns: 0, isDone: false };
  void done.finally(() => (seen.isDone = true));
  for (; !seen.isDone; seen.turns += 1) await setImmediate();
  return seen.turns;
}

test('the program has turns while a twin is solved', async () => {
  const { session, judge } = atWork({ scenarios: SCENARIOS, id: 'sales-prevention' });
  await judge.review(session);
  const asked = judge.fact(session);
  expect(await turnsUntil(asked)).toBeGreaterThan(3);
  expect(await asked).toMatchObject({ variant: 'five-more-buyers' });
});

/** Moves meters in so many ways that a walk through it meets a hundred thousand states; its twin turns nothing. */
function packWithWideTwin(): string {
  const layers = Array.from({ length: 10 }, (_, layer) => {
    const next = layer < 9 ? `layer-${layer + 1}` : 'end';
    const outcomes = [0, 1, 2, 3, 4, 5].map((nth) => {
      const [one, two] = [(nth * 7 + layer) % 5, (nth * 3 + layer * 2) % 4];
      return outcome(nth === 0 ? 20 : 16, { effects: meters(one - 1, two - 1, (nth + layer) % 3, nth % 3) });
    });
    const worse = option('worse', { effects: meters(-9, -9, -9, -9), next });
    return [`layer-${layer}`, decision(option('wide', { outcomes, next }), worse)] as const;
  });
  const scenes = { ...Object.fromEntries(layers), end: END };
  const variants = [{ id: 'poorer', fact: 'There is less.', start: { customer: 44 } }];
  const even = { start: meters(50, 50, 50, 50), weights: meters(25, 25, 25, 25) };
  return packOf({ ...even, opening: 'layer-0', scenes, variants });
}

test('the program has turns while it is looked for what a twin turns', async () => {
  const { session, solutions, judge } = atWork({ scenarios: packWithWideTwin(), id: 'made-up' });
  const [twin] = session.scenario.variants;
  expect(await solutions.solution(BASE)).toBeDefined();
  expect(await solutions.solution(twin?.id ?? BASE)).toBeDefined();
  const asked = judge.fact(session);
  expect(await turnsUntil(asked)).toBeGreaterThan(20);
  expect(await asked).toBeUndefined();
});

test('a stop ends the search, and then there is no fact', async () => {
  const { session, solutions, judge } = atWork({ scenarios: SCENARIOS, id: 'sales-prevention' });
  await judge.review(session);
  const asked = judge.fact(session);
  await setImmediate();
  solutions.stop();
  expect([await asked, await judge.fact(session)]).toEqual([undefined, undefined]);
});

test('after a stop nothing is begun, and what is known stays known', async () => {
  const { solutions } = atWork();
  const solution = await solutions.solution(BASE);
  solutions.stop();
  expect(await solutions.judgement()).toMatchObject({ solution, hindsight: undefined });
  expect(solutions.known()).toBe(solution);
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

test('who asks for one twin while another is being solved takes it from nobody', async () => {
  const variants = ['in-storm', 'in-rain'].map((id) => ({ id, fact: 'It is wet.', sets: ['storm'] }));
  const { session, solutions } = atWork({ scenarios: ferryPack({ variants }) });
  const asked = session.scenario.variants.map(({ id }) => solutions.solution(id));
  const found = await Promise.all(asked);
  expect(found.map((solution) => solution?.variant)).toEqual(['in-storm', 'in-rain']);
});

/** A story whose first twin opens a way with more states than are looked at, and whose second turns the choice. */
function packWithHugeTwin(): string {
  const { scenes, ...rest } = deepStory({ layers: 12, options: 4 });
  const first = decision(
    option('ahead', { effects: { product: 3 } }),
    option('aside', { depends: [{ when: { flags: ['turned'] }, effects: { product: 9 } }] }),
    option('deep', { when: { flags: ['open'] }, next: 'layer-0' }),
  );
  return packOf({
    ...rest,
    opening: 'first',
    scenes: { first, end: END, ...scenes },
    variants: [
      { id: 'huge', fact: 'The way is open.', sets: ['open'] },
      { id: 'turned', fact: 'It pays to go aside.', sets: ['turned'] },
    ],
  });
}

const END = { text: ['It is over.'], ending: { title: 'Over' } };

/** A pack with one story in it. */
function packOf(story: StoryFile): string {
  const pack = folder();
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
