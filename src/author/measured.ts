import type { Decision, Option } from '../scenario/index.ts';
import { type Solution, type Solving, type Visited, visits } from '../solver/index.ts';
import { bestValue, stakeOf } from './best.ts';
import { NEAR, SAME } from './limits.ts';

/** A figure, and the number of the first state in which it was found. */
export interface Found {
  readonly figure: number;
  readonly id: number;
}

/** The least that an option is behind the best, in points, over all states in which it is open. */
export interface Closest extends Found {
  readonly option: Option;
}

/** What was found of a decision in the states in which it can be reached. */
export interface Measured {
  readonly scene: Decision;
  /** Whether perfect play comes there. */
  readonly isPassed: boolean;
  /** The largest stake, in points: in the states of perfect play where that comes there, else in all. */
  readonly stake: Found;
  /** In the order of the file; options that are never open are left out. */
  readonly closest: readonly Closest[];
}

/** How many states are looked at between two pauses. */
const STRIDE = 4096;

/**
 * Measures every decision that can be reached, in the order of the story, given how likely perfect play passes each
 * state; in steps.
 */
export function* measuring(solution: Solution, perfect: Float64Array): Solving<readonly Measured[]> {
  const tallies = new Map<Decision, Tally>();
  let looked = 0;
  for (const each of visits(solution)) {
    const tally = tallies.get(each.scene) ?? { closest: new Map() };
    tallies.set(each.scene, tally);
    look(tally, each, (perfect[each.id] ?? 0) > 0);
    looked += 1;
    if (looked % STRIDE === 0) yield solution.territory.size;
  }
  return Array.from(tallies, ([scene, tally]) => measured(scene, tally));
}

/** The options that are never near the best. */
export function strawMen({ closest }: Measured): readonly Closest[] {
  return closest.filter(({ figure }) => figure > NEAR + SAME);
}

interface Tally {
  /** The largest stakes. */
  passed?: Found;
  anywhere?: Found;
  readonly closest: Map<Option, Closest>;
}

function look(tally: Tally, { id, options }: Visited, isPassed: boolean): void {
  const stake = { figure: stakeOf(options), id };
  if (stake.figure > (tally.anywhere?.figure ?? -1)) tally.anywhere = stake;
  if (isPassed && stake.figure > (tally.passed?.figure ?? -1)) tally.passed = stake;
  const best = bestValue(options);
  for (const { option, value } of options) {
    const figure = best - value;
    const known = tally.closest.get(option);
    if (known === undefined || figure < known.figure) tally.closest.set(option, { option, figure, id });
  }
}

function measured(scene: Decision, { passed, anywhere, closest }: Tally): Measured {
  return {
    scene,
    isPassed: passed !== undefined,
    stake: passed ?? anywhere ?? { figure: 0, id: 0 },
    closest: scene.options.flatMap((option) => closest.get(option) ?? []),
  };
}
