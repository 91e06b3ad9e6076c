import { type Solution, type Visited, visits } from '../solver/index.ts';

/** Decision states, to be looked through as often as one likes. */
export interface AllVisits extends Iterable<Visited> {
  readonly find: (test: (visited: Visited) => boolean) => Visited | undefined;
  readonly filter: (test: (visited: Visited) => boolean) => readonly Visited[];
}

/** So many states are kept, with what each of their options is worth: 200 MB. */
const MOST_KEPT = 300_000;

/** Every decision state of a solution, each before those that it leads to. Very many are made anew each time. */
export function allVisits(solution: Solution): AllVisits {
  if (solution.states <= MOST_KEPT) return [...visits(solution)];
  const found = function* (test: (visited: Visited) => boolean): Generator<Visited> {
    for (const visited of visits(solution)) if (test(visited)) yield visited;
  };
  return {
    [Symbol.iterator]: () => visits(solution),
    find: (test) => found(test).next().value ?? undefined,
    filter: (test) => [...found(test)],
  };
}
