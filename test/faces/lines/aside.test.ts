import { expect, test } from 'vitest';
import { begin, type Manner } from '../../../src/session/index.ts';
import { ferry, PRACTICE } from '../../session/ferry.ts';
import { played } from './typist.ts';

const start = (manner: Partial<Manner> = {}) =>
  begin(ferry(), { variant: 'base', seed: 1 }, { ...PRACTICE, asksEvidence: true, ...manner });
const SITTING = { isInteractive: true };
const PROMPT = 'Your answer (1-5, enter passes over, ? for help): ';

test('after a choice it is asked what decided it, before the coach speaks', async () => {
  const { text } = await played(start(), ['1', '2'], SITTING);
  expect(text).toMatch(/You chose: .*\n\nWhat decided it for you\?\n1\. .*\n2\. .*Depths.*\n[^]*The coach:/);
});

test('a number answers, and the answer is kept after the choice', async () => {
  const { entries, left } = await played(start(), ['1', '2', 'q'], SITTING);
  expect(entries).toMatchObject([{ event: 'choice' }, { event: 'evidence', block: 'depths' }]);
  expect(left.session.answers.get(0)).toMatchObject({ id: 'depths' });
});

test('the last answer is something else', async () => {
  const { entries, text } = await played(start(), ['1', '5', 'q'], SITTING);
  expect(text).toContain('5. Something else');
  expect(entries.slice(1)).toEqual([{ event: 'evidence' }]);
});

test('an empty line passes over, and nothing is kept of it', async () => {
  const { entries, left, text } = await played(start(), ['1', '', 'q'], SITTING);
  expect([entries.length, left.session.answers.size]).toEqual([1, 0]);
  expect(text).toContain('The coach:');
});

test('in a pipe nothing is asked aside: each answer is a decision', async () => {
  const { text, entries, left } = await played(start(), ['1', '1']);
  expect(entries.map(({ event }) => event)).toEqual(['choice', 'choice', 'end']);
  expect([left.how, text.includes('What decided it')]).toEqual(['finished', false]);
});

test('the choice is said once, whether it was asked about or not', async () => {
  const times = async (lines: readonly string[], isInteractive: boolean) =>
    (await played(start(), lines, { isInteractive })).text.split('You chose: ').length - 1;
  expect([await times(['1', '1'], true), await times(['1'], false)]).toEqual([1, 1]);
});

test('r reads the scene again, so that it can be named', async () => {
  const { text } = await played(start(), ['1', 'r'], SITTING);
  expect([text.split('Day: Monday').length - 1, text.split('What decided it').length - 1]).toEqual([2, 2]);
});

test('u takes the choice back', async () => {
  const { entries, text } = await played(start(), ['1', 'u', '1', '1', 'q'], SITTING);
  expect(entries.map(({ event }) => event)).toEqual(['choice', 'undo', 'choice', 'evidence']);
  expect(text).toContain('Your last decision is taken back.');
});

test('q leaves, and the choice stays', async () => {
  const { left, unread } = await played(start(), ['1', 'q', '1'], SITTING);
  expect([left.how, left.session.turns.length, unread]).toEqual(['quit', 1, 1]);
});

test('? says what can be typed here', async () => {
  const { text } = await played(start(), ['1', '?'], SITTING);
  expect(text).toMatch(/1 to 5: give.*\nenter: pass over.*\nu: take.*\nr: read.*\nq: save/);
});

test.each(['6', 'x', '0', 'depths'])('%j is answered with what is possible', async (answer) => {
  const { text } = await played(start(), ['1', answer, '1'], SITTING);
  expect(text).toContain('Please type a number from 1 to 5, press enter to pass over, or type ? for help.');
  expect(text.split(PROMPT).length - 1).toBe(2);
});
