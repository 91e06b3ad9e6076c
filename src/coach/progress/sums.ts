import type { Sums } from './types.ts';

/** Below this all stakes together are nothing, and a judgement would be a matter of rounding; as in a review. */
const NO_STAKE = 0.005;

export const NOTHING: Sums = { decisions: 0, lost: 0, lostSquares: 0, stake: 0 };

/** The sums of all of them. */
export function total(all: readonly Sums[]): Sums {
  return all.reduce<Sums>(
    (sum, each) => ({
      decisions: sum.decisions + each.decisions,
      lost: sum.lost + each.lost,
      lostSquares: sum.lostSquares + each.lostSquares,
      stake: sum.stake + each.stake,
    }),
    NOTHING,
  );
}

/** What decisions come to. */
export interface Worth {
  /** 100 × (1 − Σ loss ÷ Σ stake), percent; null where nothing was at stake. */
  readonly judgement: number | null;
  /** Points of final score; null where nothing was decided. */
  readonly lostPerDecision: number | null;
}

/** How decisions were judged. */
export function worthOf({ decisions, lost, stake }: Sums): Worth {
  return {
    judgement: stake < NO_STAKE ? null : 100 * (1 - lost / stake),
    lostPerDecision: decisions === 0 ? null : lost / decisions,
  };
}
