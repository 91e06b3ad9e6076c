import { judgedDecisions } from '../coach/index.ts';
import type { Solution } from '../solver/index.ts';
import {
  counterparts,
  decisionOf,
  ended,
  factBetween,
  type FactChanged,
  type Figures,
  type Judge,
  reviewed,
  reviewOf,
  type Session,
} from '../session/index.ts';
import type { Solutions } from './solutions.ts';

/** A judge who works while the play goes on. */
export interface Judging extends Judge, Pick<Solutions, 'isWorking'> {
  readonly figures: (session: Session) => Figures | undefined;
}

/** Judges a play by the exact solution of its story. */
export function judging(solutions: Solutions): Judging {
  const { isWorking, known, judgement } = solutions;
  return {
    isWorking,
    decision: (turn) => {
      const solution = known();
      return solution && decisionOf(turn, solution);
    },
    figures: (session) => {
      const solution = known();
      return solution && figuresOf(session, solution);
    },
    review: async (session) => {
      const all = await judgement();
      return all && reviewed(session, all);
    },
    fact: (session) => factIn(session, solutions),
  };
}

/** The figures of a play; where it is over with its decisions as the record keeps them. */
export function figuresOf(session: Session, solution: Solution): Figures {
  const review = reviewOf(session, solution);
  return ended(session) ? { ...review, judged: judgedDecisions(review, solution) } : review;
}

/** The first fact that turns a choice; a variant that is too large is passed over. */
async function factIn(session: Session, { solution, run }: Solutions): Promise<FactChanged | undefined> {
  const here = await solution(session.variant);
  if (here === undefined) return undefined;
  for (const variant of counterparts(session)) {
    const there = await solution(variant);
    const fact = there && (await run(factBetween(session, { here, there })));
    if (fact !== undefined) return fact;
  }
  return undefined;
}
