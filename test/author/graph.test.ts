import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graph, graphOf, type GraphRoute, sharesOf } from '../../src/author/index.ts';
import { endings, reach, visits } from '../../src/solver/index.ts';
import { aStory } from '../engine/arbitrary.ts';
import { read, textOf } from '../engine/build.ts';
import type { StoryFile } from '../engine/file.ts';
import { tries } from '../harness/tries.ts';
import { solved } from '../solver/solved.ts';
import { builtInFile } from './built-in-file.ts';

const drawn = (story: StoryFile): Graph => graphOf(JSON.parse(textOf(story)), sharesOf(solved(read(story))));

const forEvery = (law: (story: StoryFile) => void) =>
  fc.assert(fc.property(aStory(), law), { numRuns: tries(30, 300) });

const total = (all: readonly { readonly share: number }[]): number =>
  all.reduce((sum, { share }) => sum + share, 0);

/** Every route of a graph, whatever it belongs to. */
function routesIn({ scenes }: Graph): readonly GraphRoute[] {
  return scenes.flatMap(({ routes, options }) => [
    ...routes,
    ...options.flatMap(({ ways }) => ways.flatMap((way) => way.routes)),
  ]);
}

test('what comes to a scene by routes and floors, passes it', () => {
  forEvery((story) => {
    const graph = drawn(story);
    for (const { id, share } of graph.scenes) {
      const before = [...routesIn(graph), ...graph.floors].filter(({ scene }) => scene === id);
      expect(share).toBeCloseTo(total(before) + (id === graph.opening ? 1 : 0), 9);
    }
  });
});

test('what passes a decision goes on by its options, and what passes an option by its outcomes', () => {
  forEvery((story) => {
    for (const { kind, share, options, routes } of drawn(story).scenes) {
      const on = total(kind === 'decision' ? options : routes);
      expect(on).toBeCloseTo(kind === 'decision' || kind === 'passage' ? share : 0, 9);
      for (const option of options) expect(total(option.ways)).toBeCloseTo(option.share, 9);
    }
  });
});

test('outcomes lead on by a route, or over a floor', () => {
  forEvery((story) => {
    const { scenes, floors } = drawn(story);
    const ways = scenes.flatMap(({ options }) => options.flatMap((option) => option.ways));
    expect(total(ways.flatMap(({ routes }) => routes)) + total(floors)).toBeCloseTo(total(ways), 9);
  });
});

test('a decision and an ending have the share of best play that the solution says', () => {
  forEvery((story) => {
    const solution = solved(read(story));
    const likely = reach(solution, 'perfect');
    const graph = drawn(story);
    const states = [...visits(solution), ...endings(solution)];
    for (const { id, kind, share } of graph.scenes) {
      if (kind === 'passage') continue;
      const here = states.filter(({ scene }) => scene.id === id);
      expect(share).toBeCloseTo(
        here.reduce((sum, state) => sum + (likely[state.id] ?? 0), 0),
        9,
      );
    }
  });
});

test('the tutorial: four in five of best play invite the neighbours', () => {
  const file = builtInFile('first-day');
  const { scenes, hasShares } = graphOf(file, new Map([['the-bank/invite-neighbours', 0.8]]));
  const bank = scenes.find(({ id }) => id === 'the-bank');
  expect(hasShares).toBe(true);
  expect(bank?.options.map(({ id, share }) => [id, share])).toEqual([
    ['late-fee', 0],
    ['invite-neighbours', 0.8],
    ['doors-once-more', 0],
  ]);
});

test('a link to a scene that is not there is drawn to a scene that is missing', () => {
  const { scenes } = graphOf({
    opening: 'one',
    floors: [{ meter: 'revenue', below: 9, scene: 'broke' }],
    scenes: { one: { text: ['Hello.'], next: [{ when: { flags: ['a'] }, scene: 'two' }, { scene: 'one' }] } },
  });
  expect(scenes.map(({ id, kind }) => [id, kind])).toEqual([
    ['one', 'passage'],
    ['broke', 'missing'],
    ['two', 'missing'],
  ]);
});

test('options without an id or with that of another keep apart', () => {
  const options = [{ id: 'a', text: 'A' }, { id: 'a', text: 'B' }, { text: 'C' }, 'D', { id: 7 }];
  const { scenes } = graphOf({ scenes: { one: { text: [], options } } });
  expect(scenes[0]?.options.map(({ id }) => id)).toEqual(['a', 'a-2', '-3', '-4', '-5']);
});

test('conditions are told in words', () => {
  const routes = [
    { when: { meters: { customer: { atLeast: 50 }, revenue: { below: 9 } } }, scene: 'a' },
    { when: { meters: { product: { atLeast: 3, below: 9 } }, flags: ['x'], without: ['y'] }, scene: 'a' },
    { when: { any: [{ flags: ['x', 'z'] }, { without: ['y'] }] }, scene: 'a' },
    { when: { any: [{ flags: ['x'] }] }, scene: 'a' },
    { when: {}, scene: 'a' },
    { scene: 'a' },
  ];
  const { scenes } = graphOf({ scenes: { one: { text: [], next: routes } } });
  expect(scenes[0]?.routes.map(({ when }) => when)).toEqual([
    'customer is at least 50 and revenue is under 9',
    'product is 3 to 8 and x is set and y is not set',
    '(x is set and z is set or y is not set)',
    'x is set',
    'something holds',
    undefined,
  ]);
});

test('whatever is in a file, there is a picture of it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(graphOf(value).hasShares).toBe(false);
      expect(
        graphOf({ scenes: { one: value, two: { options: [value] }, three: { next: value } } }).scenes.length,
      ).toBeGreaterThan(2);
    }),
  );
});

test('a condition within conditions without end is told up to where it can be followed', () => {
  let when: object = { flags: ['deep'] };
  for (let level = 0; level < 5_000; level += 1) when = { any: [when] };
  const { scenes } = graphOf({ scenes: { one: { next: [{ when, scene: 'one' }] } } });
  expect(scenes[0]?.routes[0]?.when).toBe('…');
});
