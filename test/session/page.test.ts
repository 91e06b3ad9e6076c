import { expect, test } from 'vitest';
import { begin, page, type Part, type Session, update } from '../../src/session/index.ts';
import { choose, CONTINUE, EXAM, ferry, played, PRACTICE } from './ferry.ts';

const WAIT = [CONTINUE, choose('wait'), CONTINUE];
const REST = [...WAIT, CONTINUE, choose('rest'), CONTINUE];

const kinds = (session: Session): readonly string[] => page(session).parts.map(({ kind }) => kind);
const notes = (session: Session): readonly string[] =>
  page(session).parts.flatMap((part) => (part.kind === 'note' ? [part.text] : []));
const find = <K extends Part['kind']>(session: Session, kind: K) =>
  page(session).parts.find((part): part is Extract<Part, { kind: K }> => part.kind === kind);

test('the brief tells what happens before the first decision', () => {
  expect(find(played([]), 'moves')).toMatchObject({ before: { customer: 50 }, moved: { customer: 48 } });
});

test('the brief of a twin says the fact that is changed', () => {
  const [twin] = ferry().variants;
  const session = begin(ferry(), { variant: twin?.id ?? 'base', seed: 1 }, { ...PRACTICE, explain: false });
  expect(notes(session)).toEqual(['One fact is changed: A storm has come.']);
});

test('the brief of an exam says that it is one', () => {
  const session = begin(ferry(), { variant: 'base', seed: 1 }, EXAM);
  expect(notes(session)).toEqual(['This is an exam: no hints, no coach, and no way back.']);
});

test('a decision says where it stands in the scenario’s own word', () => {
  expect(page(played([...WAIT, CONTINUE])).place).toBe('Day 2 · decision 2');
});

test('a decision shows how the meters moved since the one before it', () => {
  expect(page(played([...WAIT, CONTINUE])).gauges).toMatchObject({
    since: { product: 50, revenue: 60 },
    values: { product: 56, revenue: 55 },
    weakest: 'customer',
  });
});

test('the options stand in the order of the seed', () => {
  const orders = [1, 2, 3, 4, 5, 6].map((seed) => {
    const session = begin(ferry(), { variant: 'base', seed }, PRACTICE);
    return page(update(session, CONTINUE))
      .question?.answers.map(({ text }) => text)
      .join();
  });
  expect(new Set(orders)).toEqual(new Set(['Wait a day.,Sail now.', 'Sail now.,Wait a day.']));
});

test('an option is chosen by the answer that shows its text', () => {
  const session = played([CONTINUE]);
  const events = page(session).question?.answers.map(({ event }) => event);
  expect(events).toEqual(expect.arrayContaining([choose('wait'), choose('sail')]));
  expect(page(session)).toMatchObject({ question: { words: 'What do you do?', isAside: false }, onward: '' });
});

test('the coach speaks of the choice before it is told what happened', () => {
  expect(kinds(played(WAIT.slice(0, 2)))).toEqual(['choice', 'coach']);
});

test('a meter is explained when it moves for the first time, and the chain when it pulls', () => {
  const [note = ''] = notes(played(WAIT));
  expect(note).toMatch(/^Product is .* Revenue is .* are a chain: /);
});

test('nothing is explained twice', () => {
  expect(notes(played([...WAIT, CONTINUE, choose('row'), CONTINUE]))).toEqual([
    expect.stringMatching(/^Strategy is [^.]*\.$/),
  ]);
});

test('a meter that moves before the first decision is explained in the brief', () => {
  expect(notes(played([]))).toEqual([expect.stringMatching(/^Customer is [^.]*\.$/)]);
});

test('nothing is explained to those who know', () => {
  expect(notes(played(WAIT, { ...PRACTICE, explain: false }))).toEqual([]);
});

test('afterwards, what was still to come is told before the meters move', () => {
  expect(kinds(played([...REST, CONTINUE]))).toEqual([
    'heading',
    'blocks',
    'heading',
    'blocks',
    'moves',
    'slide',
  ]);
});

test('the score comes with the worth of the ending', () => {
  const row = [...WAIT, CONTINUE, choose('row'), CONTINUE, CONTINUE, CONTINUE];
  expect(find(played(row), 'score')).toMatchObject({ worth: 80 });
});

test('a coach who waits speaks of every decision at the end', () => {
  const manner = { ...PRACTICE, coach: 'end' } as const;
  const events = [CONTINUE, choose('wait'), CONTINUE, choose('rest'), CONTINUE, CONTINUE];
  expect(kinds(played(events, manner))).toEqual(['score', 'heading', 'choice', 'coach', 'choice', 'coach']);
});

test('in an exam the score comes without the coach', () => {
  const events = [CONTINUE, choose('wait'), CONTINUE, choose('rest'), CONTINUE, CONTINUE];
  expect(kinds(played(events, { ...EXAM, coach: 'end' }))).toEqual(['score']);
});
