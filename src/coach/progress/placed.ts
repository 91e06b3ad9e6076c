import { dayAt, dayNumber } from './days.ts';
import type { FreshPlay, PracticeDay } from './types.ts';

/** A day of practice with its number. */
export interface Placed extends PracticeDay {
  readonly number: number;
}

/** Days of practice in their order, and those of which nobody can say when they were. */
export interface Placing {
  /** The number of today. */
  readonly today: number;
  readonly placed: readonly Placed[];
  readonly unplaced: readonly PracticeDay[];
}

/** No run was played before: 1 January 2000. A clock that has lost its battery begins earlier. */
const FIRST = 10_957;
/** Who flies west comes to a place where it is yesterday. */
const AHEAD = 1;

/**
 * Puts days into their order. Tomorrow counts as today; what lies further ahead, or before 2000, was written by a
 * wrong clock and has no place.
 */
export function placing(days: readonly PracticeDay[], todayText: string): Placing {
  const today = dayNumber(todayText) ?? 0;
  const all = days.map((day) => ({ day, number: numberOf(day, today) }));
  const placed = all.flatMap(({ day, number }) => (number === undefined ? [] : [{ ...day, number }]));
  return {
    today,
    placed: placed.toSorted((a, b) => a.number - b.number),
    unplaced: all.filter(({ number }) => number === undefined).map(({ day }) => day),
  };
}

function numberOf({ day }: PracticeDay, today: number): number | undefined {
  const number = dayNumber(day);
  return number === undefined || !isPossible(number, today) ? undefined : Math.min(number, today);
}

/** The plays of which the clock tells when they were, the oldest first. */
export function placedPlays<Play extends FreshPlay>(plays: readonly Play[], today: number): readonly Play[] {
  return plays.filter(({ at }) => isPossible(dayAt(at), today)).toSorted((a, b) => a.at - b.at);
}

const isPossible = (number: number, today: number): boolean => number >= FIRST && number <= today + AHEAD;
