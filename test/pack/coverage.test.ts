import { expect, test } from 'vitest';
import { tellingsOf } from '../../src/author/index.ts';
import { visible } from '../../src/engine/index.ts';
import { CATEGORIES, LEVELS, PRODUCTS, type Scenario } from '../../src/scenario/index.ts';
import { visits } from '../../src/solver/index.ts';
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

/** The sources whose principles most decisions of a case test: one, unless it is a tie. */
function leading(scenario: Scenario): readonly string[] {
  const sources = decisionsIn(scenario).flatMap(({ principle }) =>
    principles.flatMap(({ id, source }) => (id === principle ? [source] : [])),
  );
  const times = [...counted(sources)];
  const most = Math.max(...times.map(([, number]) => number));
  return times.flatMap(([source, number]) => (number === most ? [source] : []));
}

test('every source of principles leads in a case of its own', () => {
  const leaders = new Set(cases.map(leading).flatMap((sources) => (sources.length === 1 ? sources : [])));
  const all = new Set(principles.map(({ source }) => source));
  expect([...all].filter((source) => !leaders.has(source))).toEqual([]);
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

test('every decision has evidence to see in each of its states', () => {
  const unseen = cases.flatMap((scenario) =>
    tellingsOf(solved(scenario)).flatMap(({ solution }) =>
      [...visits(solution)].flatMap(({ scene, state }) => {
        const seen = visible(scene.text, state).some(({ id }) => scene.evidence.some((each) => each === id));
        return seen ? [] : [`${scenario.id}: ${scene.id}`];
      }),
    ),
  );
  expect([...new Set(unseen)]).toEqual([]);
});

test('a question of an interview comes with three to six things that a good answer has', () => {
  const lists = cases.flatMap((scenario) =>
    decisionsIn(scenario).flatMap(({ interview }) => interview?.listenFor.length ?? []),
  );
  expect(lists.filter((length) => length < 3 || length > 6)).toEqual([]);
});

test('every case has three endings at least, and chance', () => {
  const poor = cases.filter((scenario) => {
    const endings = [...scenario.scenes.values()].filter(({ kind }) => kind === 'ending');
    const isChancy = decisionsIn(scenario).some(({ options }) =>
      options.some(({ outcomes }) => outcomes.length > 1),
    );
    return endings.length < 3 || !isChancy;
  });
  expect(poor.map(({ id }) => id)).toEqual([]);
});

test('no two cases share a person', () => {
  const people = cases.flatMap((scenario) => [...new Set(speakersIn(scenario))]);
  expect([...counted(people)].filter(([, times]) => times > 1)).toEqual([]);
});

const speakersIn = ({ scenes }: Scenario): readonly string[] =>
  [...scenes.values()].flatMap(({ text }) =>
    text.flatMap((block) => (block.kind === 'speech' ? block.who.name : [])),
  );
