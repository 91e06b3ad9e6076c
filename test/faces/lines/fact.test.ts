import { expect, test } from 'vitest';
import { begin, type FactChanged, page, update } from '../../../src/session/index.ts';
import { CONTINUE } from '../../session/ferry.ts';
import { atReview, judge, SESSION, times } from './at-review.ts';

const [twin] = SESSION.scenario.variants;
if (twin === undefined) throw new Error('the ferry has lost its twin');

/** The first decision of the twin, and a word on what was chosen there. */
const STORM: FactChanged = {
  variant: twin.id,
  fact: twin.fact,
  question: page(update(begin(SESSION.scenario, { ...SESSION, variant: twin.id }, SESSION.manner), CONTINUE)),
  answer: (option) => ({
    title: SESSION.scenario.title,
    place: 'One fact changed',
    parts: [{ kind: 'note', text: `There ${option} is the best.` }],
    canTakeBack: false,
    isLast: false,
    onward: 'go on',
  }),
};

const withFact = (lines: readonly string[], fact: FactChanged | undefined = STORM) =>
  atReview(lines, { judge: { ...judge, fact: async () => fact } });

test('f asks the decision of the twin, tells what the choice is worth there, and offers the twin', async () => {
  const { text } = await withFact(['f', '1']);
  expect(text).toMatch(
    /It blows\.\n\nWhat do you do\?\n1\. .*\n2\. .*\n[^]*One fact changed\.\n\nThere \w+ is the best\./,
  );
  expect(text).toContain('Play the whole story with this fact? (y/n): ');
});

test.each(['y', 'Yes'])('%j plays the twin from its brief, with the same luck', async (answer) => {
  const { left } = await withFact(['f', '1', 'x', answer]);
  expect(left).toMatchObject({
    how: 'finished',
    again: { variant: twin.id, seed: SESSION.seed, phase: 'brief', turns: [] },
  });
});

test.each(['n', 'no', '', 'q'])('%j goes back to the review', async (answer) => {
  const { left, text } = await withFact(['f', '1', answer, '2']);
  expect([left.again, times(text, 'decision 2. Evening.')]).toEqual([undefined, 1]);
});

test('q goes back to the review from the decision too', async () => {
  const { left, text, entries } = await withFact(['f', '?', 'q', '2']);
  expect(text).toContain('q: back to the review.');
  expect([left.again, times(text, 'decision 2. Evening.')]).toEqual([undefined, 1]);
  expect(entries.at(-1)?.event).toBe('end');
});

test('it is said where no fact turns a choice', async () => {
  const { text } = await atReview(['f'], { judge: { ...judge, fact: async () => undefined } });
  expect(text).toContain('There is no fact here that turns a choice');
});
