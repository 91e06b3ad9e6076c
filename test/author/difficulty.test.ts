import { expect, test } from 'vitest';
import { chainIdle } from '../../src/author/checks/chain-idle.ts';
import { tooEasy } from '../../src/author/checks/too-easy.ts';
import { remarks } from '../../src/author/index.ts';
import { decision, ending, meters, option } from '../engine/build.ts';
import { fileOf, placesOf, scenarioIn, surveyOf, told } from './surveyed.ts';

const all = (by: number) => meters(by, by, by, by);
const between = (best: number, worst: number) =>
  decision(option('go', { effects: all(best) }), option('stay', { effects: all(worst) }));

test('perfect play may be 12 points better than chance, and not less', () => {
  expect(placesOf(tooEasy, { ask: between(12, -12) })).toEqual([]);
  expect(told(tooEasy, { ask: between(12, -11) })).toEqual([
    [
      '/scenes',
      'Perfect play scores only 11.5 points more than play by chance; at least 12 show who judges well. Let the wrong choices cost more, and let choices of one scene matter in later ones.',
      'Perfect play scores 62.0, play by chance 50.5.',
    ],
  ]);
});

test('a twin that is too easy is named', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
  const depends = [{ when: { flags: ['storm'] }, effects: all(-24) }];
  const ask = decision(option('go', { effects: all(24), depends }), option('stay', { effects: all(-2) }));
  const [[, message, ...proof] = []] = told(tooEasy, { ask }, { variants });
  expect(message).toContain('only 1.0 point more than play by chance in the twin `storm`; ');
  expect(proof).toEqual(['Twin `storm`: Perfect play scores 50.0, play by chance 49.0.']);
});

/** Without the pull revenue is worth more; with it the weakest link holds revenue down whatever is done. */
const invest = decision(
  option('mend', { effects: { product: 8 } }),
  option('sell', { effects: { revenue: 30 } }),
);
const weakProduct = { start: meters(80, 80, 30, 50), chain: { pull: 50, epilogue: 8 } };

test('a chain that changes a best option decides something', () => {
  expect(placesOf(chainIdle, { ask: invest }, weakProduct)).toEqual([]);
});

test('a chain that changes no best option is told, and how many states were compared', () => {
  const either = decision(option('mend', { effects: { product: 8 } }), option('stay'));
  expect(told(chainIdle, { ask: either }, weakProduct)).toEqual([
    [
      '/chain/pull',
      'The weakest link decides nothing: with a `pull` of 0 the best options would be the same. Set `pull` to 25 to 35, keep direct effects on Revenue small, and let customer, strategy and product drift apart, so that lifting the lowest of them pays.',
      'Compared in the only state of perfect play.',
    ],
  ]);
});

test('that a second option becomes as good as the best is a difference', () => {
  const tied = decision(
    option('mend', { effects: { customer: 20, strategy: 20, product: 20 } }),
    option('sell', { effects: { customer: 20, strategy: 20, product: 20, revenue: 10 } }),
  );
  const rest = { chain: { pull: 50, epilogue: 8 }, start: meters(0, 0, 0, 0) };
  const [[, message] = []] = told(chainIdle, { ask: tied }, rest);
  expect(message).toBeUndefined();
});

test('a chain that does not pull is told so', () => {
  const [[, message] = []] = told(chainIdle, { ask: invest }, { ...weakProduct, chain: { pull: 0 } });
  expect(message).toContain('The chain does not pull revenue: its `pull` is 0. Set ');
});

test.each([
  [24, '/chain/pull', 'Set `pull` to 25 to 35, keep direct effects'],
  [25, '/scenes', 'Keep direct effects'],
  [35, '/scenes', 'Keep direct effects'],
  [36, '/chain/pull', 'Set `pull` to 25 to 35, keep direct effects'],
])('with an idle chain of pull %i the finding is at %s', (pull, place, advice) => {
  const either = decision(option('mend', { effects: { product: 8 } }), option('stay'));
  const [[path, message] = []] = told(chainIdle, { ask: either }, { ...weakProduct, chain: { pull } });
  expect(path).toBe(place);
  expect(message).toContain(`would be the same. ${advice} on Revenue small`);
});

test('a twin in which the chain is idle is named', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', start: { revenue: 100 } }];
  const [[, message, ...proof] = []] = told(chainIdle, { ask: invest }, { ...weakProduct, variants });
  expect(message).toContain('would be the same in the twin `storm`. ');
  expect(proof).toEqual(['Twin `storm`: Compared in the only state of perfect play.']);
});

test('a story without a decision is not called idle', () => {
  expect(placesOf(chainIdle, { end: ending() })).toEqual([]);
});

test('a tutorial may be easy, and have no twin', () => {
  const rulesOf = (tutorial: boolean) =>
    remarks(surveyOf(scenarioIn(fileOf({ ask: between(0, 0) }, { tutorial })))).map(({ rule }) => rule);
  expect(rulesOf(false)).toEqual(expect.arrayContaining(['no-stake', 'too-easy', 'chain-idle', 'no-twin']));
  expect(rulesOf(true)).toEqual([]);
});
