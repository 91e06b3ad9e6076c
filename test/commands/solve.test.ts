import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WAGER } from '../formats/wager.ts';
import { FERRY } from '../session/ferry.ts';
import { ferryPack, interlock, json } from './desk.ts';

const near = (value: number): number => expect.closeTo(value, 9);
const world = () => ({ scenarios: ferryPack(WAGER), now: () => 0 });

/** By chance: 55 after raising, 45 after keeping and on average after the wager. */
const CHANCE = (55 + 45 + 45) / 3;
const graded = (score: number) => ({
  score: near(score),
  grade: near((100 * (score - CHANCE)) / (60 - CHANCE)),
});

/** How often random play ends with each score: each of the three first options, each of the two after it. */
const TWELFTHS = new Map([
  [20, 1],
  [30, 1],
  [40, 2],
  [50, 4],
  [60, 3],
  [70, 1],
]);

/** A figure that is the same in every state. */
const still = (value: number) => ({ mean: near(value), least: near(value), most: near(value) });

test('a solution as JSON, to the letter', async () => {
  expect(await json(['solve', 'the-ferry'], world())).toEqual({
    value: near(60),
    random: near(CHANCE),
    states: 5,
    ms: 0,
    policies: {
      longest: graded(60),
      shortest: graded(40),
      customer: graded(60),
      strategy: graded(60),
      product: graded(60),
      revenue: graded(60),
      surface: graded(60),
      'anti-surface': graded(40),
    },
    distribution: {
      start: near(50),
      belowStart: near(4 / 12),
      nearPerfect: near(4 / 12),
      quartiles: [near(40), near(50), near(60)],
      bins: [20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70].map((from) => ({
        from,
        to: from + 5,
        chance: near((TWELFTHS.get(from) ?? 0) / 12),
      })),
    },
    decisions: [
      {
        scene: 'ask',
        reached: near(1),
        stake: still(10),
        options: [
          { option: 'keep', value: still(50), open: near(1), best: 0 },
          { option: 'raise', value: still(60), open: near(1), best: near(1) },
          { option: 'bet', value: still(50), open: near(1), best: 0 },
        ],
      },
      {
        scene: 'again',
        reached: near(1),
        stake: still(10),
        options: [
          { option: 'go', value: still(60), open: near(1), best: near(1) },
          { option: 'stop', value: still(50), open: near(1), best: 0 },
        ],
      },
    ],
    endings: [
      { scene: 'end', title: 'The end', random: near(0.5), perfect: near(1) },
      { scene: 'halt', title: 'The halt', random: near(0.5), perfect: 0 },
    ],
    turns: null,
  });
});

test('where everything scores the same there are no grades', async () => {
  const again = WAGER.scenes.again;
  const options = ['go', 'go-too'].map((id) => ({ ...again.options[0], id }));
  const scenes = { again: { ...again, options }, end: WAGER.scenes.end };
  const flat = { scenarios: ferryPack({ ...WAGER, opening: 'again', scenes }) };
  const document = await json(['solve', 'the-ferry'], flat);
  expect(document).toMatchObject({ value: near(50), policies: { longest: { grade: null } } });
});

test('with a twin the document is that of the base, and tells where the twin turns', async () => {
  const twin = { id: 'stormy', fact: 'It storms.', sets: ['storm'] };
  const by = (effect: number) => ({ customer: effect, strategy: effect, product: effect, revenue: effect });
  const [keep, raise] = WAGER.scenes.ask.options;
  const options = [
    { ...keep, effects: by(15) },
    { ...raise, effects: by(20), depends: [{ when: { flags: ['storm'] }, effects: by(-10) }] },
  ];
  const scenes = { ...WAGER.scenes, ask: { ...WAGER.scenes.ask, options } };
  const where = { scenarios: ferryPack({ ...WAGER, variants: [twin], scenes }), now: () => 0 };
  const both = await json(['solve', 'the-ferry'], where);
  const turns = {
    twin: 'stormy',
    scenes: [{ scene: 'ask', by: near(5), best: { base: ['raise'], twin: ['keep'] } }],
  };
  expect(both).toEqual({ ...Object(await json(['solve', 'the-ferry', '--variant', 'base'], where)), turns });
});

test('a twin is solved as such', async () => {
  const where = {
    scenarios: ferryPack({
      variants: [{ id: 'rich', fact: 'More.', sets: ['storm'], start: { revenue: 90 } }],
    }),
  };
  const [base, twin] = [
    await json(['solve', 'the-ferry'], where),
    await json(['solve', 'the-ferry', '--variant', 'rich'], where),
  ];
  expect(twin).not.toEqual(base);
});

const spread = (way: number, layer: number, meter: number): number =>
  (((way + 2) * (layer + 3) * meter * 37) % 23) - 11;

/** Decisions one after the other, each of which moves every meter in ways of its own. */
function huge(): object {
  const last = 13;
  const scene = (layer: number) => [
    `layer-${layer}`,
    {
      text: ['On.'],
      principle: 'care',
      options: [1, 2, 3, 4, 5, 6].map((way) => ({
        id: `way-${way}`,
        text: 'Go.',
        coach: ['Well.'],
        result: ['Gone.'],
        effects: {
          customer: spread(way, layer, 5),
          strategy: spread(way, layer, 6),
          product: spread(way, layer, 7),
          revenue: spread(way, layer, 8),
        },
        next: layer === last ? 'end' : `layer-${layer + 1}`,
      })),
    },
  ];
  const layers = Array.from({ length: last + 1 }, (_, layer) => scene(layer));
  return { ...WAGER, opening: 'layer-0', scenes: { ...Object.fromEntries(layers), end: WAGER.scenes.end } };
}

test.each([
  ['solve', []],
  ['review', ['--seed', '1', '--choices', 'way-1']],
])('%s of a case over budget says so and exits with 3', async (command, options) => {
  const path = join(ferryPack(), 'huge.json');
  writeFileSync(path, JSON.stringify({ ...FERRY, ...huge(), id: 'huge' }));
  const { exit, out, err } = await interlock([command, path, ...options, '--json']);
  expect([exit, out]).toEqual([3, '']);
  expect(err).toBe(
    'interlock: huge is too large to be weighed exactly: what can come about in it takes more than the budget of 2,000,000 states, and each combination of flags and of what is still to come counts as 16 more. It can be played without a review.\n',
  );
});
