import { expect, test } from 'vitest';
import { missingEvidence } from '../../src/author/checks/missing-evidence.ts';
import { missingInterview } from '../../src/author/checks/missing-interview.ts';
import { decision, option, outcome } from '../engine/build.ts';
import { placesOf, told } from './surveyed.ts';

const had = { flags: ['had'] };
const block = (id: string, when?: object) => ({ id, text: 'A fact.', ...(when && { when }) });
const scene = (text: readonly object[], evidence: readonly string[]) => ({
  ...decision(option('a'), option('b')),
  text,
  evidence,
});
const twoWays = (then: object) => ({
  ask: {
    ...scene([block('fact')], ['fact']),
    options: [
      option('have', { outcomes: [outcome(40), outcome(60, { sets: ['had'] })], next: 'then' }),
      option('wait', { effects: { revenue: 9 }, next: 'then' }),
    ],
  },
  then,
});

test('a decision without evidence is told, and what to do', () => {
  expect(told(missingEvidence, { ask: decision(option('go')) })).toEqual([
    [
      '/scenes/ask',
      'The decision `ask` names no evidence, so nobody can tell what decides it. Give the blocks that do an `id`, and list these ids in `evidence`.',
    ],
  ]);
});

test('evidence that is always shown is enough, also beside some that is not', () => {
  expect(placesOf(missingEvidence, { ask: scene([block('fact')], ['fact']) })).toEqual([]);
  expect(
    placesOf(missingEvidence, twoWays(scene([block('fact'), block('more', had)], ['more', 'fact']))),
  ).toEqual([]);
});

test('evidence may differ from state to state', () => {
  const facts = [block('one', had), block('other', { without: ['had'] })];
  expect(placesOf(missingEvidence, twoWays(scene(facts, ['one', 'other'])))).toEqual([]);
});

test('a state without any of the evidence is told, with a way there', () => {
  const facts = [
    block('one', { meters: { revenue: { atLeast: 55 } } }),
    block('other', { without: ['had'] }),
  ];
  expect(told(missingEvidence, twoWays(scene(facts, ['one', 'other'])))).toEqual([
    [
      '/scenes/then/evidence',
      'None of the evidence of `then` is shown where `had` is set and Revenue is 50. Show one of these blocks there too, or add another to `evidence`.',
      'A way there: `have` in `ask` (outcome 2).',
    ],
  ]);
});

test('evidence that is missing in a twin only is told', () => {
  const variants = [{ id: 'twin', fact: 'It rains.', sets: ['rain'] }];
  const facts = [block('one', { without: ['rain'] })];
  expect(told(missingEvidence, { ask: scene(facts, ['one']) }, { variants })).toEqual([
    [
      '/scenes/ask/evidence',
      expect.stringContaining('where `rain` is set'),
      'Twin `twin`: It is so at the start.',
    ],
  ]);
});

test('one interview question is enough for a scenario', () => {
  const interview = { question: 'Why?', category: 'strategy', listenFor: ['a reason'] };
  const scenes = {
    ask: decision(option('go', { next: 'then' })),
    then: { ...decision(option('go')), interview },
  };
  expect(placesOf(missingInterview, scenes)).toEqual([]);
  expect(placesOf(missingInterview, { ask: decision(option('go')) })).toEqual(['/scenes']);
});
