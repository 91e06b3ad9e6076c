import { expect, test } from 'vitest';
import { insights, openingSentence } from '../../src/coach/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { decision, later, option, passage, scenario } from '../engine/build.ts';
import { coached, type Played, telling, thrice } from './coached.ts';

function opening(story: Scenario, played: Played): string {
  const context = coached(story, played);
  return openingSentence(context.review, insights(context));
}

// 4 ÷ Σ 1/meter: ship 46.76, wait 49.75, test 47.45
const told = scenario({
  ask: telling(
    decision(
      option('ship', { effects: { customer: 2, product: -12 } }),
      option('wait', { effects: { customer: -1 } }),
      option('test', { effects: { customer: -3, strategy: -3, product: -4 } }),
    ),
    {
      text: [
        { id: 'tickets', text: 'Forty tickets.' },
        { id: 'sun', text: 'Sun.' },
      ],
      evidence: ['tickets'],
    },
  ),
});
const bait = scenario({
  ask: decision(
    option('bait', { effects: { revenue: 10 }, later: [later(1, { customer: -20 })] }),
    option('sound', { effects: { customer: 4 } }),
  ),
});
const steps = scenario(
  thrice({ id: 'calm' }, { id: 'dent', effects: { customer: -1 } }, { id: 'harm', effects: { product: -9 } }),
);
const forced = scenario({
  ask: decision(
    option('on', { next: 'ask-again' }),
    option('rich', { when: { meters: { revenue: { atLeast: 99 } } } }),
  ),
  'ask-again': decision(option('on'), option('rich', { when: { meters: { revenue: { atLeast: 99 } } } })),
});

test.for([
  {
    what: 'a loss with evidence',
    story: told,
    played: { choices: ['ship'] },
    says: 'You protected customers; “Choose ship” in decision 1 cost most, 3.0 points; the words “Forty tickets” decided it.',
  },
  {
    what: 'a loss although the evidence was named',
    story: told,
    played: { choices: ['ship'], answers: { 0: 'tickets' } },
    says: 'You protected customers; “Choose ship” in decision 1 cost most, 3.0 points; you had named the words “Forty tickets” yourself.',
  },
  {
    what: 'a loss in which all three links fell',
    story: told,
    played: { choices: ['test'] },
    says: 'All three links fell, Customer least; “Choose test” in decision 1 cost most, 2.3 points; the words “Forty tickets” decided it.',
  },
  {
    what: 'a trap without evidence',
    story: bait,
    played: { choices: ['bait'] },
    says: 'You kept the strategy together; “Choose bait” in decision 1 looked best at first and cost 6.5 points.',
  },
  {
    what: 'a loss that nothing told',
    story: steps,
    played: { choices: ['calm', 'harm', 'calm'] },
    says: 'You protected customers; “Choose harm” in decision 2 cost most, 2.6 points.',
  },
  {
    what: 'good choices that were not all best',
    story: steps,
    played: { choices: ['dent', 'calm', 'calm'] },
    says: 'You kept the strategy together, and every choice was good: “Choose dent” in decision 1 cost most, 0.3 points.',
  },
  {
    what: 'a perfect run',
    story: steps,
    played: { choices: ['calm', 'calm', 'calm'] },
    says: 'You protected customers, and nothing was lost: every choice was the best one.',
  },
  {
    what: 'a perfect run so far',
    story: steps,
    played: { choices: ['calm'] },
    says: 'So far you have protected customers, and nothing is lost: every choice was the best one.',
  },
  {
    what: 'a loss so far',
    story: steps,
    played: { choices: ['harm', 'calm'] },
    says: 'So far you have protected customers; “Choose harm” in decision 1 cost most, 2.6 points.',
  },
  { what: 'a run not begun', story: steps, played: { choices: [] }, says: 'Nothing is decided yet.' },
  {
    what: 'a story without decisions',
    story: scenario({ on: passage('end') }),
    played: { choices: [] },
    says: 'The story ended before there was anything to decide.',
  },
  {
    what: 'a run without a choice',
    story: forced,
    played: { choices: ['on', 'on'] },
    says: 'The story left you no choice: one option was open each time, and nothing was lost.',
  },
  {
    what: 'a run without a choice so far',
    story: forced,
    played: { choices: ['on'] },
    says: 'So far the story has left you no choice, and nothing is lost.',
  },
])('$what: $says', ({ story, played, says }) => {
  expect(opening(story, played)).toBe(says);
});
