import { describe, expect, test } from 'vitest';
import { type InsightKind, insights, leading, openingSentence } from '../../src/coach/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { decision, later, meters, option, outcome, scenario } from '../engine/build.ts';
import type { BlockFile, OptionFile } from '../engine/file.ts';
import { coached, type Played, seedWith, telling, thrice } from './coached.ts';

const harm = { id: 'harm', effects: { customer: -12 } };
const slip = { id: 'slip', effects: { customer: -5 } };
const squeeze = { id: 'squeeze', effects: { customer: -6, revenue: 6 } };
const serve = { id: 'serve', effects: { customer: 4 } };
const cash = { id: 'cash', effects: { revenue: 6 }, later: [later(1, { customer: -10 })] };
const build = { id: 'build', effects: { product: 4 } };
const pulling = { start: meters(60, 60, 30, 60), chain: { pull: 25, epilogue: 0 } };
const sell = { id: 'sell', effects: { strategy: 4 } };
const fix = { id: 'fix', later: [later(1, { product: 12 })] };

const gamble = (up: number, down: number) =>
  scenario({
    ask: decision(
      option('gamble', {
        outcomes: [outcome(50, { effects: { customer: up } }), outcome(50, { effects: { customer: down } })],
      }),
      option('wait'),
    ),
  });
const lucky = gamble(20, -20);
const unlucky = gamble(30, -10);

const deals: BlockFile = { id: 'deals', text: 'One deal.' };
const told = (...options: readonly OptionFile[]) =>
  scenario({
    ask: telling(decision(...options), {
      text: [deals, { id: 'sun', text: 'Sun.' }],
      evidence: ['deals'],
    }),
  });
const close = told(option('good'), option('near', { effects: { customer: -1 } }), option('harm', harm));

interface Case {
  readonly kind: InsightKind;
  readonly what: string;
  readonly story: Scenario;
  readonly played: Played;
  /** What follows what was protected. */
  readonly says: string;
}
const CASES: readonly Case[] = [
  {
    kind: 'trap',
    what: 'a trap',
    story: told(option('cash', cash), option('serve', serve)),
    played: { choices: ['cash'] },
    says: '; “Choose cash” in decision 1 looked best at first and cost 2.7 points; the words “One deal” decided it.',
  },
  {
    kind: 'value-taken',
    what: 'value taken once',
    story: scenario({ ask: decision(option('squeeze', squeeze), option('serve', serve)) }),
    played: { choices: ['squeeze'] },
    says: '; “Choose squeeze” in decision 1 took value before giving it, which cost 1.3 points.',
  },
  {
    kind: 'value-taken',
    what: 'value taken twice',
    story: scenario(thrice(squeeze, serve)),
    played: { choices: ['squeeze', 'serve', 'squeeze'] },
    says: '; you took value before giving it in 2 of 3 decisions, which cost 2.5 points, 1.9 of them in decision 3.',
  },
  {
    kind: 'chasing',
    what: 'one meter followed',
    story: scenario(thrice(cash, serve, build)),
    played: { choices: ['cash', 'cash', 'cash'] },
    says: '; you followed Revenue in 3 of 3 decisions, which cost 14.6 points, 8.6 of them in decision 3.',
  },
  {
    kind: 'weakest-link',
    what: 'the weakest link left waiting once',
    story: scenario(
      { ask: decision(option('drift', { effects: { strategy: -1 } }), option('fix', fix)) },
      pulling,
    ),
    played: { choices: ['drift'] },
    says: '; “Choose drift” in decision 1 left the weakest link waiting, which cost 6.0 points.',
  },
  {
    kind: 'weakest-link',
    what: 'the weakest link left waiting twice',
    story: scenario(thrice(sell, fix), pulling),
    played: { choices: ['sell', 'sell', 'fix'] },
    says: '; the weakest link was left waiting in 2 decisions, which cost 7.4 points, 4.1 of them in decision 2.',
  },
  {
    kind: 'turning-point',
    what: 'a turning point',
    story: scenario(thrice(harm, slip, { id: 'calm' })),
    played: { choices: ['calm', 'harm', 'calm'] },
    says: '; “Choose harm” in decision 2 cost most, 3.7 points.',
  },
  {
    kind: 'key',
    what: 'the only good option found',
    story: scenario({ ask: decision(option('good'), option('harm', harm)) }),
    played: { choices: ['good'] },
    says: ', and nothing was lost; you found the only good option in decision 1, worth 3.7 points more than the next.',
  },
  {
    kind: 'bad-luck',
    what: 'a good choice with bad luck',
    story: unlucky,
    played: { choices: ['gamble'], seed: seedWith(unlucky, ['gamble'], 'bad') },
    says: ', and nothing was lost; “Choose gamble” in decision 1 was a good choice, and bad luck then took 4.1 points.',
  },
  {
    kind: 'good-luck',
    what: 'a weak choice with good luck',
    story: lucky,
    played: { choices: ['gamble'], seed: seedWith(lucky, ['gamble'], 'good') },
    says: '; “Choose gamble” in decision 1 was a weak choice, and luck then added 5.5 points.',
  },
  {
    kind: 'evidence-named',
    what: 'evidence that was named',
    story: close,
    played: { choices: ['good'], answers: { 0: 'deals' } },
    says: ', and nothing was lost; you named the words “One deal”, which decides decision 1, and your choice is worth 1.3 points more than a blind pick.',
  },
  {
    kind: 'evidence-unused',
    what: 'evidence that was named and not used',
    story: close,
    played: { choices: ['harm'], answers: { 0: 'deals' } },
    says: '; “Choose harm” in decision 1 cost most, 3.7 points; you had named the words “One deal” yourself.',
  },
  {
    kind: 'evidence-missed',
    what: 'another block named',
    story: close,
    played: { choices: ['harm'], answers: { 0: 'sun' } },
    says: '; “Choose harm” in decision 1 cost most, 3.7 points; you named something else, not the words “One deal”.',
  },
  {
    kind: 'evidence-missed',
    what: 'something else named',
    story: close,
    played: { choices: ['harm'], answers: { 0: undefined } },
    says: '; “Choose harm” in decision 1 cost most, 3.7 points; you named something else, not the words “One deal”.',
  },
  {
    kind: 'evidence-there',
    what: 'nothing asked about what decides',
    story: close,
    played: { choices: ['harm'] },
    says: '; “Choose harm” in decision 1 cost most, 3.7 points; the words “One deal” decided it.',
  },
];

describe.each(CASES)('$what', ({ kind, story, played, says }) => {
  const context = coached(story, played);
  const all = insights(context);

  test('is what the coach says first', () => {
    expect(leading(all)[0]?.kind).toBe(kind);
  });

  test(`is the first sentence of the review: ${says}`, () => {
    expect(openingSentence(context.review, all).replace(/^[^,;]*/, '')).toBe(says);
  });
});

test('every kind of insight has its case', () => {
  const kinds: Record<InsightKind, true> = {
    trap: true,
    'value-taken': true,
    chasing: true,
    'weakest-link': true,
    'turning-point': true,
    key: true,
    'bad-luck': true,
    'good-luck': true,
    'evidence-named': true,
    'evidence-unused': true,
    'evidence-missed': true,
    'evidence-there': true,
  };
  expect(new Set(CASES.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
});

const words = (count: number): string => Array.from({ length: count }, (_, nth) => `word${nth}`).join(' ');

/** With the longest option that the author's guide lets through. */
const wordy = scenario({
  ask: telling(
    decision(
      option('harm', { ...harm, text: words(14) }),
      option('good', { later: [later(1, { product: 3 })] }),
    ),
    {
      text: [
        { id: 'deals', text: words(40) },
        { id: 'sun', text: words(40) },
      ],
      evidence: ['deals'],
    },
  ),
});

test.for([
  { what: 'the evidence was there', answers: {} },
  { what: 'the evidence was named', answers: { 0: 'deals' } },
  { what: 'something else was named', answers: { 0: 'sun' } },
])('the first sentence has at most 40 words where $what', ({ answers }) => {
  const context = coached(wordy, { choices: ['harm'], answers });
  const sentence = openingSentence(context.review, insights(context));
  expect(sentence.split(' ').length).toBeLessThanOrEqual(40);
  expect(sentence).toContain('word8…” in decision 1');
});

test('what was named and is in no block is told as something else', () => {
  const [missed] = insights(coached(close, { choices: ['harm'], answers: { 0: undefined } }));
  expect(missed?.detail).toContain('You named something else; it turned on the words “One deal”.');
});
