import { describe, expect, test } from 'vitest';
import { habitsWords } from '../../src/coach/index.ts';
import { available } from '../../src/engine/index.ts';
import { POLICIES, policyChoice } from '../../src/solver/index.ts';
import { chanceOf, oneOf } from '../harness/chance.ts';
import { bestPlay, builtInStories, habitsShown, type Player } from './habit-players.ts';
import { habitsTold, toldHabits } from './progress-practice.ts';

const STORIES = builtInStories();

describe('over all built-in cases', () => {
  test('best play shows no habit: it never follows a rule where that costs something', () => {
    const habits = habitsTold(habitsShown(STORIES, bestPlay, 1));
    expect(habits.map(({ policy }) => policy).toSorted()).toEqual(POLICIES.toSorted());
    expect(habits.filter(({ isHabit, agreed }) => isHabit || agreed > 0)).toEqual([]);
    expect(Math.min(...habits.map(({ decisions }) => decisions))).toBeGreaterThan(30);
    expect(habitsWords(habits)).toMatch(/^No habit shows, and that is good:/);
  });

  test('good play with a slip here and there shows no habit either', () => {
    const chance = chanceOf(3);
    const good: Player = (solution, state) =>
      chance() < 0.8 ? bestPlay(solution, state) : oneOf(available(solution.scenario, state), chance);
    expect(toldHabits(habitsShown([...STORIES, ...STORIES], good, 2))).toEqual([]);
  });

  test.each(POLICIES)('who always takes the option of “%s” shows that first', (policy) => {
    const follower: Player = (solution, state) => policyChoice(solution, state, policy);
    const [first] = habitsTold(habitsShown(STORIES, follower, 1));
    expect(first).toMatchObject({ policy, isHabit: true, agreed: first?.decisions });
  });

  test('who follows a rule every other time only shows that first, too', () => {
    const chance = chanceOf(4);
    const often: Player = (solution, state) =>
      chance() < 0.5 ? policyChoice(solution, state, 'revenue') : bestPlay(solution, state);
    expect(toldHabits(habitsShown([...STORIES, ...STORIES], often, 1))).toEqual(['revenue']);
  });

  test.each([4, 19])('of those who pick blindly, one in twenty is told of a habit: %i stories', (many) => {
    const chance = chanceOf(many);
    const blind: Player = (solution, state) => oneOf(available(solution.scenario, state), chance);
    const learners = Array.from({ length: 200 }, (_, seed) => {
      const stories = Array.from({ length: many }, () => oneOf(STORIES, chance));
      return toldHabits(habitsShown(stories, blind, seed)).length > 0;
    });
    // Ten of 200 are expected at the most; more than 19 come out once in five hundred times.
    expect(learners.filter((isTold) => isTold).length).toBeLessThan(20);
  });
});
