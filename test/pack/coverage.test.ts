import { expect, test } from 'vitest';
import { tellingsOf } from '../../src/author/index.ts';
import { CATEGORIES, LEVELS, PRODUCTS, type Scenario } from '../../src/scenario/index.ts';
import { cases, decisionsIn, passedBest, principles, solved } from './pack.ts';

/** How often each of some things is there. */
function counted<T>(things: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

const tested = cases.flatMap((scenario) => decisionsIn(scenario).map(({ principle }) => principle));

test('every principle is tested by two decisions at least', () => {
  const times = counted(tested);
  expect(principles.filter(({ id }) => (times.get(id) ?? 0) < 2).map(({ id }) => id)).toEqual([]);
});

/** The principle that most decisions of a case test; of equal ones the first. */
function leading(scenario: Scenario) {
  const times = [...counted(decisionsIn(scenario).map(({ principle }) => principle))];
  const most = Math.max(...times.map(([, number]) => number));
  return times.find(([, number]) => number === most)?.[0];
}

test('every source of principles leads in a case', () => {
  const leaders = new Set(cases.map(leading));
  const sources = new Set(principles.filter(({ id }) => leaders.has(id)).map(({ source }) => source));
  expect(
    [...new Set(principles.map(({ source }) => source))].filter((source) => !sources.has(source)),
  ).toEqual([]);
});

test('every level is there twice at least, and every product', () => {
  const levels = counted(cases.map(({ level }) => level));
  expect(LEVELS.filter((level) => (levels.get(level) ?? 0) < 2)).toEqual([]);
  const products = new Set(cases.map(({ product }) => product));
  expect(PRODUCTS.filter((product) => !products.has(product))).toEqual([]);
});

test('every category of interview questions is there twice at least, and two questions in each case', () => {
  const asked = cases.map((scenario) => decisionsIn(scenario).flatMap(({ interview }) => interview ?? []));
  const times = counted(asked.flat().map(({ category }) => category));
  expect(CATEGORIES.filter((category) => (times.get(category) ?? 0) < 2)).toEqual([]);
  expect(cases.filter((_, nth) => (asked[nth]?.length ?? 0) < 2).map(({ id }) => id)).toEqual([]);
});

test('each link of the chain is the weakest somewhere on the way of perfect play', () => {
  const weakest = new Set(
    cases.flatMap((scenario) =>
      tellingsOf(solved(scenario)).flatMap((telling) =>
        passedBest(telling).map(({ state: { meters } }) =>
          LINKS.reduce((low, link) => (meters[link] < meters[low] ? link : low)),
        ),
      ),
    ),
  );
  expect([...weakest].toSorted()).toEqual(LINKS.toSorted());
});
const LINKS = ['customer', 'strategy', 'product'] as const;

test('every case has a twin, and a drawn exhibit that decides', () => {
  expect(cases.filter(({ variants }) => variants.length === 0).map(({ id }) => id)).toEqual([]);
  const undrawn = cases.filter((scenario) =>
    decisionsIn(scenario).every(({ text, evidence }) =>
      text.every(
        ({ kind, id }) => (kind !== 'bars' && kind !== 'line') || !evidence.some((each) => each === id),
      ),
    ),
  );
  expect(undrawn.map(({ id }) => id)).toEqual([]);
});

test('every decision names the evidence that decides it', () => {
  const bare = cases.flatMap((scenario) =>
    decisionsIn(scenario).flatMap(({ id, evidence }) =>
      evidence.length === 0 ? [`${scenario.id}: ${id}`] : [],
    ),
  );
  expect(bare).toEqual([]);
});

test('no two cases share a person', () => {
  const people = cases.flatMap((scenario) => [...new Set(speakersIn(scenario))]);
  expect([...counted(people)].filter(([, times]) => times > 1)).toEqual([]);
});

const speakersIn = ({ scenes }: Scenario): readonly string[] =>
  [...scenes.values()].flatMap(({ text }) =>
    text.flatMap((block) => (block.kind === 'speech' ? block.who.name : [])),
  );
