import { nameOf } from '../../store/index.ts';
import type { Failure } from '../context.ts';
import type { CaseFacts, PrincipleName } from './facts.ts';
import { easier } from './library.ts';

/** A case as lists know it: what is said of it, and what has to be typed to mean it. */
export interface Listed {
  readonly facts: CaseFacts;
  readonly called: string;
  /** The id of the pack that was added and has it; none for the built-in one. */
  readonly pack?: string;
}

/** The cases of a pack, in the order in which they are shown. */
export interface Shelf {
  /** What the pack is called, on one line; undefined where there is no other pack. */
  readonly heading: string | undefined;
  readonly cases: readonly Listed[];
}

/** What there is in packs. */
export interface PackCards {
  readonly cases: readonly Listed[];
  readonly principles: readonly PrincipleName[];
  /** What can't be read. */
  readonly refused: readonly Failure[];
}

/** The cases of a pack in the order in which they are shown. `pack`: the id of one that was added. */
export function inOrder(cases: readonly CaseFacts[], pack?: string): readonly Listed[] {
  return cases.toSorted(easier).map((facts) => ({
    facts,
    called: nameOf({ pack, scenario: facts.id }),
    ...(pack !== undefined && { pack }),
  }));
}
