import { expect, test } from 'vitest';
import { type CaseFigures, type FigureName, figuresOf, packFigures } from '../../src/author/index.ts';
import { decision, ending, meters, option, outcome } from '../engine/build.ts';
import { fileOf, scenarioIn, surveyOf } from './surveyed.ts';

const all = (by: number) => meters(by, by, by, by);
const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
const storm = { flags: ['storm'] };

/** Two decisions in a row: about 20 points or, in a storm, 10 the other way; then about four. */
const scenes = {
  ask: decision(
    option('go', {
      effects: all(20),
      depends: [{ when: storm, effects: all(-30) }],
      outcomes: [outcome(99, { next: 'then' }), outcome(1, { next: 'flood' })],
    }),
    option('stay', { text: 'Stay, and say at length why.' }),
    option('leave', { effects: all(-20) }),
  ),
  then: decision(option('rise', { text: 'Rise now.', effects: all(4) }), option('sit', { text: 'Sit.' })),
  flood: ending(),
};

const casesOf = (rest: object = {}): CaseFigures =>
  figuresOf(surveyOf(scenarioIn(fileOf(scenes, { variants, ...rest }))));

const figureIn = ({ tellings }: CaseFigures, telling: number, name: FigureName) =>
  tellings[telling]?.figures.find((each) => each.name === name);

/** Without the name. */
const shortly = (found: CaseFigures, telling: number, name: FigureName) => {
  const { value = null, counted, holds } = figureIn(found, telling, name) ?? {};
  const text = value === null ? '–' : String(Math.round(1e6 * value) / 1e6);
  return `${text}${counted === undefined ? '' : ` (${counted.part} of ${counted.whole})`} ${holds ? 'holds' : 'fails'}`;
};

test('base and twins have figures, and only twins have scenes that turn', () => {
  const found = casesOf();
  expect(found.tellings.map(({ variant }) => variant)).toEqual(['base', 'storm']);
  expect(figureIn(found, 0, 'turnings')).toBeUndefined();
  expect(shortly(found, 1, 'turnings')).toBe('1 fails');
});

test('the figures of a story that can be worked out by hand', () => {
  const found = casesOf();
  const names = [
    'longest',
    'edge',
    'stake',
    'straw-men-of-a-scene',
    'straw-men',
    'chain',
    'rare-endings',
    'states',
  ] as const;
  // Perfect play goes and, 99 times of 100, rises: 70 + 3.96. By chance (70 + 1.98 + 50 + 30) / 3.
  expect(names.map((name) => `${name}: ${shortly(found, 0, name)}`)).toEqual([
    'longest: 50 (1 of 2) holds',
    'edge: 23.3 holds',
    'stake: 4 holds',
    'straw-men-of-a-scene: 2 fails',
    'straw-men: 40 (2 of 5) holds',
    'chain: 0 (0 of 2) fails',
    'rare-endings: 1 (1 of 2) holds',
    'states: 2 holds',
  ]);
  expect([...(found.tellings[0]?.strawMen ?? [])]).toEqual([
    ['ask', 2],
    ['then', 0],
  ]);
  // The longest option is to stay: 50 of what lies between 50.66 by chance and 73.96.
  expect(shortly(found, 0, 'grade-longest')).toBe('-2.832618 holds');
  // In a storm perfect play stays: 50, and the rest is never seen by it.
  expect(shortly(found, 1, 'stake')).toBe('20 holds');
  expect(shortly(found, 1, 'longest')).toBe('100 (1 of 1) holds');
});

test('a story without a decision has hardly any figures, and nothing fails for that', () => {
  const found = figuresOf(surveyOf(scenarioIn(fileOf({ end: ending() }))));
  for (const name of ['grade-longest', 'longest', 'stake', 'straw-men', 'chain'] as const)
    expect([name, figureIn(found, 0, name)?.value, figureIn(found, 0, name)?.holds]).toEqual([
      name,
      null,
      true,
    ]);
});

test('of a tutorial only the states have a limit', () => {
  const limited = casesOf({ tutorial: true }).tellings.flatMap(({ figures }) =>
    figures.filter(({ limit, holds }) => limit !== undefined || !holds),
  );
  expect(limited.map(({ name }) => name)).toEqual(['states', 'states']);
});

test('over a pack grades are averaged, and decisions and options counted together', () => {
  const found = casesOf();
  const pack = packFigures([found, casesOf({ tutorial: true })]);
  const of = (name: FigureName) => pack.find((each) => each.name === name);
  const [base = 0, twin = 0] = [0, 1].map((telling) => figureIn(found, telling, 'grade-longest')?.value ?? 0);
  expect(of('grade-longest')?.value).toBeCloseTo((base + twin) / 2, 9);
  expect(of('longest')).toMatchObject({ counted: { part: 2, whole: 3 }, limit: { most: 35 }, holds: false });
  expect(of('longest')?.value).toBeCloseTo(200 / 3, 9);
  expect(of('straw-men')).toMatchObject({ limit: { most: 15 }, holds: false });
});

test('the policies that weigh all that comes at once may do better over a pack than the others', () => {
  const limits = packFigures([casesOf()]).map(({ name, limit }) => [name, limit?.most]);
  expect(Object.fromEntries(limits)).toEqual({
    'grade-longest': 25,
    'grade-shortest': 25,
    'grade-customer': 25,
    'grade-strategy': 25,
    'grade-product': 25,
    'grade-revenue': 25,
    'grade-surface': 40,
    'grade-anti-surface': 40,
    longest: 35,
    'straw-men': 15,
  });
});

test('a pack of tutorials has no averages, and nothing fails for that', () => {
  for (const { value, holds } of packFigures([casesOf({ tutorial: true })]))
    expect([value, holds]).toEqual([null, true]);
});
