import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nextStep,
  type NextStep,
  type Playable,
  type PrincipleProgress,
  type Standing,
} from '../../src/coach/index.ts';
import { LEVELS } from '../../src/scenario/index.ts';
import { tries } from '../harness/tries.ts';

const NOW = Date.UTC(2026, 10, 11, 12);
const DAY = 86_400_000;

const card = (id: string, changes: Partial<Playable> = {}): Playable => ({
  id,
  title: id.toUpperCase(),
  level: 'apm',
  minutes: 9,
  tutorial: false,
  principles: ['reach', 'say-no'],
  variants: [`${id}-twin`],
  best: null,
  played: [],
  unfinished: false,
  ...changes,
});
const played = (id: string, best: number, daysAgo: number, changes: Partial<Playable> = {}): Playable =>
  card(id, { best, played: ['base'], lastAt: NOW - daysAgo * DAY, ...changes });

const TUTORIAL = card('first-day', { tutorial: true, minutes: 5, variants: [] });
const DONE = played('first-day', 70, 30, { tutorial: true, variants: [] });

const weak = (principle: string, changes: Partial<PrincipleProgress> = {}): PrincipleProgress => ({
  principle,
  name: principle,
  decisions: 9,
  honoured: 2,
  broken: 5,
  share: { value: 22, low: 6, high: 55 },
  lostPerDecision: 3,
  rating: 'weak',
  ...changes,
});

const step = (cards: readonly Playable[], changes: Partial<Standing> = {}) =>
  nextStep({ cards, tutorialDone: true, principles: [], now: NOW, ...changes });

describe('next is', () => {
  const apm = [DONE, played('a', 80, 9), played('b', 70, 8)];
  test.each<[string, ReturnType<typeof step>]>([
    ['the tutorial', step([TUTORIAL, card('a')], { tutorialDone: false })],
    ['the tutorial that was left', step([{ ...TUTORIAL, unfinished: true }], { tutorialDone: false })],
    [
      'the run that was left last',
      step([
        DONE,
        card('a', { unfinished: true, leftAt: NOW - 2 * DAY }),
        card('b', { unfinished: true, leftAt: NOW - DAY }),
      ]),
    ],
    [
      'no run that was left a month ago',
      step([DONE, card('a', { unfinished: true, leftAt: NOW - 31 * DAY }), card('b', { minutes: 30 })]),
    ],
    [
      'no run of a case that was played to its end since',
      step([DONE, played('a', 80, 1, { unfinished: true, leftAt: NOW - 2 * DAY }), card('b')]),
    ],
    [
      'a first case, the shortest',
      step([DONE, card('a'), card('b', { minutes: 7 }), card('c', { level: 'pm', minutes: 3 })]),
    ],
    [
      'another of a level that did not go well',
      step([
        DONE,
        played('a', 40, 9),
        played('b', 50, 8),
        card('c', { minutes: 1 }),
        card('d', { level: 'pm' }),
      ]),
    ],
    ['a level up after plays that went well', step([...apm, card('c'), card('d', { level: 'pm' })])],
    [
      'a level up where this one has nothing new',
      step([DONE, played('a', 40, 9), card('d', { level: 'pm' })]),
    ],
    [
      'what was passed over, where nothing is higher',
      step([...apm, card('c'), played('d', 80, 9, { level: 'pm' })]),
    ],
    [
      'a case for what is hard',
      step(
        [
          DONE,
          played('a', 40, 9),
          card('c', { minutes: 2 }),
          card('d', { principles: ['ask', 'reach'] }),
          card('e', { principles: ['ask'] }),
        ],
        { principles: [weak('unknown'), weak('ask', { rating: 'mixed' }), weak('reach')] },
      ),
    ],
    ['a twin, the story played longest ago', step([DONE, played('a', 90, 5), played('b', 20, 9)])],
    [
      'a second twin',
      step([DONE, played('a', 90, 5, { variants: ['one', 'two'], played: ['base', 'one'] })]),
    ],
    [
      'the case that went worst, while a twin has to wait',
      step([DONE, played('a', 90, 2), played('b', 54.4, 1.5, { variants: [] })]),
    ],
    [
      'of equals the one played longest ago',
      step([DONE, played('a', 54.4, 2, { variants: [] }), played('b', 53.6, 9, { variants: [] })]),
    ],
    [
      'a twin at once, where all was played today',
      step([DONE, played('a', 90, 0.1), played('b', 20, 0.2, { variants: [] })]),
    ],
    ['a case once more, where all was played today', step([DONE, played('b', 100, 0.2, { variants: [] })])],
    ['a case that was never judged', step([DONE, played('b', 0, 9, { variants: [], best: null })])],
    ['the tutorial once more, where there is nothing else', step([DONE])],
    ['nothing', step([])],
  ])('%s', (_, next) => {
    expect(next).toMatchSnapshot();
  });
});

test('the first play of a case counts, not its best', () => {
  const cards = [DONE, played('a', 95, 9), played('b', 95, 8), card('c'), card('d', { level: 'pm' })];
  const first = (id: string, judgement: number) => ({
    at: NOW - 9 * DAY,
    case: id,
    variant: 'base',
    decisions: 5,
    lost: 9,
    lostSquares: 30,
    stake: 20,
    judgement,
    lostPerDecision: 1.8,
  });
  expect(step(cards).case).toBe('d');
  expect(step(cards, { fresh: [first('a', 40), first('b', 50)] }).case).toBe('c');
});

test('too few decisions say nothing of a principle, and strong ones need no practice', () => {
  const cards = [
    DONE,
    played('a', 40, 9),
    card('c', { minutes: 2, principles: [] }),
    card('d', { principles: ['ask', 'reach'] }),
  ];
  const principles = [weak('reach', { rating: 'strong' }), weak('ask', { rating: 'too-few' })];
  expect(step(cards, { principles }).case).toBe('c');
});

test('a tutorial that was played is done, whatever the settings say', () => {
  expect(step([DONE, card('a')], { tutorialDone: false }).case).toBe('a');
});

test('nobody waits for a time that a wrong clock has told', () => {
  expect(step([DONE, played('a', 90, -9000)]).kind).toBe('twin');
});

const aCard: fc.Arbitrary<Playable> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    title: fc.string(),
    level: fc.constantFrom(...LEVELS),
    minutes: fc.integer({ min: 1, max: 600 }),
    tutorial: fc.boolean(),
    principles: fc.uniqueArray(fc.constantFrom('ask', 'reach', 'say-no')),
    variants: fc.uniqueArray(fc.constantFrom('one', 'two')),
    best: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    lastAt: fc.integer({ min: 0, max: 2 * NOW }),
    played: fc.uniqueArray(fc.constantFrom('base', 'one', 'two', 'gone')),
    unfinished: fc.boolean(),
    leftAt: fc.integer({ min: 0, max: 2 * NOW }),
  })
  .map((made) => ({ ...made, unfinished: made.unfinished && made.minutes % 5 === 0 }));

const aStanding: fc.Arbitrary<Standing> = fc.record({
  cards: fc.uniqueArray(aCard, { maxLength: 9, selector: ({ id }) => id }),
  tutorialDone: fc.boolean(),
  principles: fc.array(
    fc.constantFrom(
      weak('ask'),
      weak('reach', { rating: 'mixed' }),
      weak('say-no', { rating: 'too-few' }),
      weak('x'),
    ),
  ),
  now: fc.integer({ min: 0, max: 2 * NOW }),
});

/** Whether a step may be told where the learner stands so. */
function isSound({ kind, case: id, variant }: NextStep, standing: Standing): boolean {
  const found = standing.cards.find((each) => each.id === id);
  if (found === undefined) return kind === 'nothing' && standing.cards.length === 0;
  const { played: variants } = found;
  switch (kind) {
    case 'tutorial':
      return variant === 'base' && found.tutorial && !standing.tutorialDone;
    case 'unfinished':
      return variant === 'base' && found.unfinished;
    case 'case':
      return variant === 'base' && variants.length === 0;
    case 'twin':
      return variants.includes('base') && !variants.includes(variant) && found.variants.includes(variant);
    case 'again':
      return variant === 'base' && variants.length > 0;
    case 'nothing':
      return false;
  }
}

test('whatever the standing, there is a step, and it is to something that is there', () => {
  fc.assert(
    fc.property(aStanding, (standing) => {
      const next = nextStep(standing);
      expect(isSound(next, standing)).toBe(true);
      expect(next.headline.length * next.why.length).toBeGreaterThan(0);
      expect(nextStep(standing)).toEqual(next);
    }),
    { numRuns: tries(300, 5000) },
  );
});
