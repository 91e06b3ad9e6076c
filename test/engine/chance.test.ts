import { expect, test } from 'vitest';
import { available, draw, lot, MAX_SEED, shownOrder, type State } from '../../src/engine/index.ts';
import type { Option, Scenario } from '../../src/scenario/index.ts';
import { decision, option, outcome, passage, scenario } from './build.ts';
import type { SceneFile } from './file.ts';
import { begin } from './play.ts';

/** The opening of these scenes, and its options by their ids. */
function opened(scenes: Record<string, SceneFile>): [Scenario, State, (id: string) => Option] {
  const story = scenario(scenes);
  const { state } = begin(story);
  const named = (id: string): Option => {
    const found = available(story, state).find((each) => each.id === id);
    if (found === undefined) throw new Error(`no option ${id}`);
    return found;
  };
  return [story, state, named];
}

/*
 * Computed apart from the program, with Python:
 * int.from_bytes(hashlib.sha256(f"{seed}\n{scene}\n{option}".encode()).digest()[:4], "big") % 100
 */
test.for([
  [0, 'the-ask', 'go', 76], // 0x73644cb4
  [1, 'the-ask', 'go', 36], // 0xac3d3898: read with a sign it would be negative
  [7, 'the-ask', 'go', 33],
  [MAX_SEED, 'the-ask', 'go', 63],
  [7, 'the-ask', 'wait', 26],
  [7, 'later', 'go', 1],
  [2_147_483_648, 'later', 'wait', 50],
  [1_000_000, 'a', 'b', 92], // in decimal, not 1e6
  [12, 'a', 'b', 85],
  [1, '2-a', 'b', 69],
] as const)('seed %i holds for %s and %s the lot of SHA-256: %i … $3', ([seed, scene, id, n]) => {
  const [, state, named] = opened({ [scene]: decision(option(id), option('other')) });
  expect(lot(seed, state.scene, named(id))).toBe(n);
});

/** Lots of scene `the-ask`, option `go`, from the same computation. */
const SEED_OF_LOT = { 0: 156, 1: 199, 29: 4, 30: 8, 31: 15, 49: 22, 50: 138, 98: 72, 99: 81 } as const;

test.for([
  { chances: [30, 70], lots: [0, 29], nth: 0 },
  { chances: [30, 70], lots: [30, 31, 99], nth: 1 }, // n equal to the cumulative chance goes to the next
  { chances: [1, 98, 1], lots: [0], nth: 0 },
  { chances: [1, 98, 1], lots: [1, 50, 98], nth: 1 },
  { chances: [1, 98, 1], lots: [99], nth: 2 },
  { chances: [99, 1], lots: [0, 98], nth: 0 },
  { chances: [99, 1], lots: [99], nth: 1 },
  { chances: [1, 29, 1, 19, 49, 1], lots: [0], nth: 0 }, // cumulative 1, 30, 31, 50, 99, 100
  { chances: [1, 29, 1, 19, 49, 1], lots: [1, 29], nth: 1 },
  { chances: [1, 29, 1, 19, 49, 1], lots: [30], nth: 2 },
  { chances: [1, 29, 1, 19, 49, 1], lots: [31, 49], nth: 3 },
  { chances: [1, 29, 1, 19, 49, 1], lots: [50, 98], nth: 4 },
  { chances: [1, 29, 1, 19, 49, 1], lots: [99], nth: 5 },
] as const)('of chances $chances the lots $lots draw the outcome $nth', ({ chances, lots, nth }) => {
  const [, state, named] = opened({
    'the-ask': decision(option('go', { outcomes: chances.map((chance) => outcome(chance)) })),
  });
  const go = named('go');
  for (const n of lots) {
    const seed = SEED_OF_LOT[n];
    expect(lot(seed, state.scene, go)).toBe(n);
    expect(go.outcomes.indexOf(draw(seed, state.scene, go))).toBe(nth);
  }
});

test('an option without outcomes is its own single outcome, whatever the seed', () => {
  const [, state, named] = opened({ ask: decision(option('go')) });
  const { outcomes } = named('go');
  expect(outcomes.map(({ chance }) => chance)).toEqual([100]);
  for (const seed of [0, 1, 7, MAX_SEED]) expect(draw(seed, state.scene, named('go'))).toBe(outcomes[0]);
});

test('the luck of a choice depends on the seed, the scene and the option, on nothing on the way there', () => {
  const go = option('go', { outcomes: [outcome(50), outcome(50)] });
  const [, state, named] = opened({ ask: decision(go) });
  const [, other, namedOther] = opened({
    rain: passage('ask', { effects: { customer: 9 } }),
    ask: decision(option('first'), go),
  });
  for (let seed = 0; seed < 200; seed += 1) {
    expect(lot(seed, other.scene, namedOther('go'))).toBe(lot(seed, state.scene, named('go')));
    expect(namedOther('go').outcomes.indexOf(draw(seed, other.scene, namedOther('go')))).toBe(
      named('go').outcomes.indexOf(draw(seed, state.scene, named('go'))),
    );
  }
});

/* Computed apart from the program: sorted(ids, key=lambda o: sha256(f"{seed}\n{scene}\n{o}\nshown").hexdigest()) */
test.for([
  [0, 'the-ask', 'go sell ask wait'],
  [1, 'the-ask', 'sell go ask wait'],
  [7, 'the-ask', 'go wait sell ask'],
  [MAX_SEED, 'the-ask', 'wait ask go sell'],
  [123_456_789, 'the-ask', 'sell go ask wait'],
  [0, 'later', 'go sell wait ask'],
  [1, 'later', 'go wait sell ask'],
  [123_456_789, 'later', 'wait ask sell go'],
] as const)('seed %i shows the options of %s in the order of their SHA-256: %s', ([seed, scene, order]) => {
  const ids = order.split(' ');
  const [story, state] = opened({ [scene]: decision(...ids.toSorted().map((id) => option(id))) });
  const found = story.scenes.get(state.scene);
  if (found?.kind !== 'decision') throw new Error('not a decision');
  expect(shownOrder(seed, found, available(story, state)).map(({ id }) => id)).toEqual(ids);
});

test('only the options that are handed over are shown, and the list handed over stays as it was', () => {
  const [story, state] = opened({
    'the-ask': decision(...['ask', 'go', 'sell', 'wait'].map((id) => option(id))),
  });
  const found = story.scenes.get(state.scene);
  if (found?.kind !== 'decision') throw new Error('not a decision');
  const some = found.options.slice(0, 3);
  expect(shownOrder(0, found, some).map(({ id }) => id)).toEqual(['go', 'sell', 'ask']);
  expect(some.map(({ id }) => id)).toEqual(['ask', 'go', 'sell']);
});
