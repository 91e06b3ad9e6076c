import type { Principle } from '../../src/scenario/index.ts';
import {
  counterparts,
  decisionOf,
  factBetween,
  type FactChanged,
  type Judge,
  reviewed,
  reviewOf,
  type Session,
} from '../../src/session/index.ts';
import { finish, hindsight, type Solution, solving } from '../../src/solver/index.ts';

/** A judge who does not know: the story is too large to be solved. */
export const NO_JUDGE: Judge = {
  decision: () => undefined,
  figures: () => undefined,
  review: async () => undefined,
  fact: async () => undefined,
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
    fact: async (session) => factIn(session, solution),
  };
}

/** The first fact that turns a choice. */
function factIn(session: Session, here: Solution): FactChanged | undefined {
  for (const variant of counterparts(session)) {
    const there = finish(solving(session.scenario, variant));
    const fact = there && finish(factBetween(session, { here, there }));
    if (fact !== undefined) return fact;
  }
  return undefined;
}
