import { expect, test } from 'vitest';
import { reviewJson } from '../../src/formats/index.ts';
import { ferryAfter } from './reviewed.ts';
import { WAGER } from './wager.ts';

const near = (value: number): number => expect.closeTo(value, 9);
const all = (value: number) => ({ customer: value, strategy: value, product: value, revenue: value });
const point = (value: number) => ({ customer: value, strategy: value, revenue: value });

const BET = {
  scene: 'ask',
  chose: 'bet',
  verdict: 'blunder',
  key: false,
  loss: near(10),
  stake: near(10),
  values: { keep: near(50), raise: near(60), bet: near(50) },
};
const GO = {
  scene: 'again',
  chose: 'go',
  verdict: 'best',
  key: true,
  loss: 0,
  stake: near(10),
  luck: near(0),
};

test('a finished run is told to the letter', () => {
  expect(reviewJson(ferryAfter({ seed: 3, choices: ['bet', 'go'] }, WAGER))).toEqual({
    startValue: near(60),
    score: near(70),
    ending: 'end',
    meters: all(70),
    lost: near(10),
    luck: near(20),
    accuracy: near(50),
    decisions: [
      { ...BET, luck: near(20) },
      { ...GO, values: { go: near(70), stop: near(60) } },
    ],
    hindsight: { endings: ['end', 'halt'], best: near(70), front: [point(70)], onFront: true },
  });
});

test('an ending that another beats is not on the front', () => {
  expect(reviewJson(ferryAfter({ seed: 0, choices: ['bet', 'stop'] }, WAGER))).toMatchObject({
    score: near(20),
    ending: 'halt',
    lost: near(20),
    luck: near(-20),
    accuracy: near(0),
    hindsight: { best: near(60), front: [point(60)], onFront: false },
  });
});

test('an unfinished run is told as far as it goes, without score and ending', () => {
  expect(reviewJson(ferryAfter({ seed: 3, choices: ['bet'] }, WAGER))).toEqual({
    startValue: near(60),
    score: null,
    ending: null,
    meters: all(70),
    lost: near(10),
    luck: near(20),
    accuracy: near(0),
    decisions: [{ ...BET, luck: near(20) }],
    hindsight: { endings: ['end', 'halt'], best: near(70), front: [point(70)], onFront: null },
  });
});

test('before the first decision there is no judgement', () => {
  expect(reviewJson(ferryAfter({ choices: [] }, WAGER))).toMatchObject({ accuracy: null, decisions: [] });
});

test('numbers are not rounded', () => {
  const { score } = reviewJson(ferryAfter({ choices: ['wait', 'rest'] }));
  expect(score).toBe(100 / (25 / 42 + 25 / 50 + 25 / 56 + 25 / 49));
});
