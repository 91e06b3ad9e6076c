import { expect, test } from 'vitest';
import type { Check } from '../../src/author/checks.ts';
import { policyLoses, policyWins } from '../../src/author/checks/policies.ts';
import { decision, meters, option, outcome } from '../engine/build.ts';
import { told } from './surveyed.ts';

const all = (by: number) => meters(by, by, by, by);

/** Three options of which the middle has by far the longest text; nothing is known of the others' effects at once. */
function about(best: number, longest: number, worst: number) {
  const points = [best, longest, worst];
  return decision(
    ...points.map((by, nth) =>
      option(`option-${nth}`, {
        text: nth === 1 ? 'Choose this, which has the longest text.' : 'Choose it.',
        outcomes: [outcome(99, { effects: all(by) }), outcome(1, { effects: all(by) })],
      }),
    ),
  );
}

const lines = (check: Check, ask: object, rest: object = {}) =>
  told(check, { ask }, rest).filter(([, message]) => message?.includes('the longest option'));

test('a policy may have a grade of 60, and not of more', () => {
  // Of 10, 8 and −3 chance makes 5: 3 of 5 points. Of 10, 8 and −4 it makes 4⅔: 3⅓ of 5⅓.
  expect(lines(policyWins, about(10, 8, -3))).toEqual([]);
  expect(lines(policyWins, about(10, 8, -4))).toEqual([
    [
      '/scenes/ask',
      'Whoever always takes the longest option gets a grade of 62.5: chance gets 0, perfect play 100, and over 60 the case is won without reading it. Shorten the best options, or give the others as many words.',
      'It scores 58.0, play by chance 54.7, perfect play 60.0: a grade of 62.5. For a grade from −60 to 60 it must lose between 2.1 and 8.5 points; it loses 2.0. With the likeliest outcomes it takes `option-1` in `ask` (loses 2.0). In `ask`: `option-0` 10, `option-1` 40 and `option-2` 10 characters.',
    ],
  ]);
});

test('a policy may have a grade of −60, and not of less', () => {
  // Of 10, 2 and 3 chance makes 5: −3 of 5 points. Of 10, 1 and 3 it makes 4⅔: −3⅔ of 5⅓.
  expect(lines(policyLoses, about(10, 2, 3))).toEqual([]);
  expect(lines(policyLoses, about(10, 1, 3))).toEqual([
    [
      '/scenes/ask',
      'Whoever always takes the longest option gets a grade of −68.8: chance gets 0, perfect play 100, and under −60 whoever does the opposite wins without reading. In some decisions, let the longest option be the best.',
      'It scores 51.0, play by chance 54.7, perfect play 60.0: a grade of −68.8. For a grade from −60 to 60 it must lose between 2.1 and 8.5 points; it loses 9.0. With the likeliest outcomes it takes `option-1` in `ask` (loses 9.0). In `ask`: `option-0` 10, `option-1` 40 and `option-2` 10 characters.',
    ],
  ]);
});

test('where all options are worth the same no policy has a grade', () => {
  expect(told(policyWins, { ask: about(1, 1, 1) })).toEqual([]);
  expect(told(policyLoses, { ask: about(1, 1, 1) })).toEqual([]);
});

test('every policy is told in words, with what could be done', () => {
  const [good, bad] = [{ effects: meters(9, 9, 9, 9) }, { effects: meters(-9, -9, -9, -9) }];
  const ask = decision(
    option('go', { ...good, text: 'Choose this, which is longer.' }),
    option('stay', { ...bad, text: 'Stay.' }),
  );
  const messages = (check: Check) =>
    told(check, { ask }).map(([, message = '']) => message.replace(/ gets a grade .*?\. /, ' … '));
  expect(messages(policyWins)).toMatchInlineSnapshot(`
    [
      "Whoever always takes the longest option … Shorten the best options, or give the others as many words.",
      "Whoever always takes what adds most to Customer at once … In some decisions, let the best option cost Customer at once, or let the one that adds most to it cost more later.",
      "Whoever always takes what adds most to Strategy at once … In some decisions, let the best option cost Strategy at once, or let the one that adds most to it cost more later.",
      "Whoever always takes what adds most to Product at once … In some decisions, let the best option cost Product at once, or let the one that adds most to it cost more later.",
      "Whoever always takes what adds most to Revenue at once … In some decisions, let the best option cost Revenue at once, or let the one that adds most to it cost more later.",
      "Whoever always takes what looks best at once, all meters by their weights, … In some decisions, let the best option hurt at once and pay later, and the one that pleases at once cost later.",
    ]
  `);
  expect(messages(policyLoses)).toMatchInlineSnapshot(`
    [
      "Whoever always takes the shortest option … In some decisions, let the shortest option be the best.",
      "Whoever always takes what looks worst at once, all meters by their weights, … In some decisions, let the best option be one that hurts at once and pays later.",
    ]
  `);
});

test('a policy’s likeliest play is told scene by scene', () => {
  const story = {
    first: decision(
      option('bold', {
        text: 'Choose this, which has the longest text.',
        outcomes: [outcome(40, { effects: all(9) }), outcome(60, { effects: all(8), next: 'then' })],
      }),
      option('shy', { effects: all(-20) }),
    ),
    then: decision(option('long', { text: 'A much longer text.', effects: all(2) }), option('rest')),
  };
  const [[, , proof] = []] = told(policyWins, story).filter(([, message]) => message?.includes('longest'));
  expect(proof).toContain('it takes `bold` in `first` (the best) and `long` in `then` (the best).');
});

/** Three scenes that the longest option passes; in the second it has the most to gain and to lose. */
const threeScenes = (sign: number) => {
  const pair = (by: number, next: string) =>
    decision(
      option('long', { text: 'Choose this, which has the longest text.', effects: all(sign * by), next }),
      option('short', { effects: all(-sign * by), next }),
    );
  return { first: pair(2, 'then'), then: pair(9, 'last'), last: pair(4, 'end') };
};

test.each([
  ['wins', policyWins, 1],
  ['loses', policyLoses, -1],
])('a policy that %s is told at the scene that decides it, with the lengths there', (_, check, sign) => {
  const found = told(check, threeScenes(sign)).filter(([, message]) =>
    message?.includes('the longest option'),
  );
  expect(found.map(([path]) => path)).toEqual(['/scenes/then']);
  expect(found[0]?.[2]).toMatch(/ In `then`: `long` 40 and `short` \d+ characters\.$/);
});

test('a policy that does not count characters is told without them', () => {
  const found = told(policyWins, threeScenes(1)).filter(([, message]) => message?.includes('Customer'));
  expect(found.map(([path]) => path)).toEqual(['/scenes/then']);
  expect(found[0]?.[2]).not.toContain('characters');
});

test('a policy that wins in base and twin is told once, with both scores', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', start: { customer: 51 } }];
  const [found = [], ...others] = lines(policyWins, about(10, 10, -4), { variants });
  expect(others).toEqual([]);
  expect(found[1]).toMatch(/gets a grade of 100\.0: /);
  expect(found.slice(2)).toEqual([
    expect.stringMatching(/^Base: It scores 60\.0/),
    expect.stringMatching(/^Twin `storm`: It scores 60\.2/),
  ]);
});

test('a policy that wins in the twin only is told with its name', () => {
  const variants = [{ id: 'storm', fact: 'It storms.', sets: ['storm'] }];
  const depends = [{ when: { flags: ['storm'] }, effects: all(12) }];
  const ask = decision(
    option('long', { text: 'Choose this, which has the longest text.', depends }),
    option('go', { effects: all(5) }),
    option('stay', { effects: all(-5) }),
  );
  const [found = []] = lines(policyWins, ask, { variants });
  expect(found[1]).toContain('gets a grade of 100.0 in the twin `storm`: ');
});
