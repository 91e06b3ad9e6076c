import { expect, test } from 'vitest';
import { replayFrom, update } from '../../src/session/index.ts';
import { choose, CONTINUE, EXAM, played } from './ferry.ts';

const OVER = [CONTINUE, choose('sail'), CONTINUE, CONTINUE, choose('rest'), CONTINUE, CONTINUE, CONTINUE];

test('a run is played again from one of its decisions, for study', () => {
  const again = replayFrom(played(OVER), 1);
  expect(again).toMatchObject({ phase: 'deciding', study: true });
  expect(again.turns.map(({ option }) => option.id)).toEqual(['sail']);
});

test('the luck is the same when the same is chosen', () => {
  const over = played(OVER);
  expect(update(replayFrom(over, 0), choose('sail')).turns).toEqual(over.turns.slice(0, 1));
});

test('an exam is played again as practice: its review has told all', () => {
  const exam = played(
    OVER.filter((_, index) => index !== 3),
    EXAM,
  );
  expect(replayFrom(exam, 0).manner.mode).toBe('practice');
});
