import type { Principle } from '../../src/scenario/index.ts';
import { decisionOf, type Judge, reviewed, reviewOf, type Session } from '../../src/session/index.ts';
import { finish, hindsight, solving } from '../../src/solver/index.ts';

/** A judge who does not know: the story is too large to be solved. */
export const NO_JUDGE: Judge = {
  decision: () => undefined,
  figures: () => undefined,
  review: async () => undefined,
};

/** A judge who has solved the story of a play before it begins. */
export function judgeOf({ scenario, variant, seed }: Session, principles: readonly Principle[] = []): Judge {
  const solution = finish(solving(scenario, variant));
  if (solution === undefined) throw new Error(`${scenario.id} is too large`);
  const seen = finish(hindsight({ scenario, variant, seed, budget: 1_000_000 }));
  return {
    decision: (turn) => decisionOf(turn, solution),
    figures: (session) => reviewOf(session, solution),
    review: async (session) => reviewed(session, { solution, hindsight: seen, principles }),
  };
}
