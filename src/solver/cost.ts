import type { Move } from './moves.ts';

/** What a group takes in memory and time, in states: where each state has flags or pending effects of its own, groups are all there is. */
export const GROUP = 16;

/** So many ways to other states have the time and memory of a state. Few stories have half as many from each. */
export const WAYS = 8;

/** So many conditional effects take as long to test as a way to walk. */
const TESTS = 8;

/** What an exploration has found so far. */
export interface Counter {
  /** States. */
  size: number;
  groups: number;
  /** From state to state, by an option and an outcome; each test on the way counts as a part of one. */
  ways: number;
}

/** What was found, in states: whichever takes more, the states with their groups or what leads from one to the next. */
export const cost = ({ size, groups, ways }: Counter): number => Math.max(size + GROUP * groups, ways / WAYS);

/** The ways from each state of a group. */
export function waysOf(moves: readonly Move[]): number {
  let ways = 0;
  for (const { branches } of moves)
    for (const { plan } of branches) ways += 1 + (plan.extras.length + plan.doubtful.length) / TESTS;
  return ways;
}
