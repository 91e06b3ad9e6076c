import { BASE } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { finish, type Solution, solving } from '../../src/solver/index.ts';
import { decision, ending, later, meters, option, outcome, read } from '../engine/build.ts';
import type { OptionFile, PerMeter, StoryFile } from '../engine/file.ts';

const IDS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** How many decisions there are in a row, and how many options each of them has. */
export interface Depth {
  readonly layers: number;
  readonly options: number;
}

/**
 * Decisions in a row whose options all move every meter. Every fifth option draws one of two outcomes, every
 * seventh moves the meters once more two turns later, and every eleventh sets a flag.
 */
export function deepStory({ layers, options }: Depth): StoryFile {
  const scenes = Array.from({ length: layers }, (_, layer) => {
    const ways = IDS.slice(0, options).map((id, nth) => way(id, layer * options + nth, `layer-${layer + 1}`));
    return [`layer-${layer}`, decision(...ways)] as const;
  });
  return {
    start: meters(52, 45, 50, 60),
    weights: meters(30, 25, 20, 25),
    chain: { pull: 25, epilogue: 2 },
    opening: 'layer-0',
    scenes: Object.fromEntries([...scenes, [`layer-${layers}`, ending()]]),
  };
}

/** The same, read. */
export const deep = (depth: Depth): Scenario => read(deepStory(depth));

function way(id: string, place: number, next: string): OptionFile {
  const plain = option(id, { effects: mixed(place), next });
  if (place % 5 === 4) {
    const outcomes = [
      outcome(40, { effects: mixed(place + 100) }),
      outcome(60, { effects: mixed(place + 200) }),
    ];
    return { ...plain, outcomes };
  }
  if (place % 7 === 3) return { ...plain, later: [later(2, mixed(place + 300))] };
  return place % 11 === 6 ? { ...plain, sets: ['seen'] } : plain;
}

/** Whole numbers −9..9 without a pattern that a player would meet. */
function mixed(place: number): PerMeter<number> {
  const change = (nth: number): number => ((place * 37 + nth * 53 + place * place * 11) % 19) - 9;
  return meters(change(1), change(2), change(3), change(4));
}

/** Solves whatever it takes. */
export function solvedWhole(scenario: Scenario): Solution {
  const solution = finish(solving(scenario, BASE, { budget: Number.MAX_SAFE_INTEGER }));
  if (solution === undefined) throw new Error('no solution');
  return solution;
}
