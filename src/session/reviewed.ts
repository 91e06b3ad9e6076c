import {
  evidenceOf,
  type Insight,
  insights,
  leading,
  type Mark,
  markOf,
  openingSentence,
  questionOf,
  trapIn,
} from '../coach/index.ts';
import type { Replay, Turn, VariantChoice } from '../engine/index.ts';
import { type DecisionReview, review, type Review, verdictOn } from '../review/index.ts';
import { type Block, type Option, type Principle, type Scenario, turnName } from '../scenario/index.ts';
import { beats, type Hindsight, type Solution } from '../solver/index.ts';
import { type Session, stateOf } from './session.ts';

/** An option of a decision beside the best one. */
export interface OptionView {
  readonly option: Option;
  /** The expected score when it is taken, in points. */
  readonly value: number;
  readonly loss: number;
  readonly mark: Mark;
  readonly isChosen: boolean;
}

/** One decision of a review, with all that a face shows of it. */
export interface DecisionView {
  readonly judged: DecisionReview;
  /** “Quarter 3 · decision 3” */
  readonly place: string;
  /** The best first. */
  readonly options: readonly OptionView[];
  /** What was asked: the last paragraph of the scene, else its last words. */
  readonly question: string;
  /** The blocks of the scene that decide it. */
  readonly evidence: readonly Block[];
  /** What the player said had decided it, no block for something else; undefined where that was not asked or answered. */
  readonly answer: { readonly block: Block | undefined } | undefined;
  /** The option that looked best at once and was worse in truth; undefined where there is none. */
  readonly trap: Option | undefined;
  readonly principle: Principle | undefined;
}

/** The review of a play as a face shows it. */
export interface Reviewed {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly variant: VariantChoice;
  readonly review: Review;
  readonly sentence: string;
  /** The costliest first. */
  readonly insights: readonly Insight[];
  readonly decisions: readonly DecisionView[];
  /** How many of the ends that were reachable with the same luck beat this one in the trade-off; undefined where unknown. */
  readonly beaten: number | undefined;
}

type Replayed = Extract<Replay, { readonly ok: true }>;

/** The run of a play up to where it stands. */
export function replayed(session: Session): Replayed {
  const { variant, opening, turns } = session;
  return { ok: true, variant, opening, turns, state: stateOf(session) };
}

/** The review of a play up to where it stands. The solution must be that of its scenario and variant. */
export function reviewOf(session: Session, solution: Solution, hindsight?: Hindsight): Review {
  return review(solution, replayed(session), hindsight);
}

/** What the choice of one turn was worth. */
export function decisionOf(turn: Turn, solution: Solution): DecisionReview | undefined {
  const { before, state } = turn;
  const opening = { passed: [], state: before };
  const run: Replayed = { ok: true, variant: solution.variant, opening, turns: [turn], state };
  return review(solution, run).decisions[0];
}

/** What is needed for a review besides the play itself. */
export interface Judgement {
  readonly solution: Solution;
  readonly hindsight: Hindsight | undefined;
  readonly principles: readonly Principle[];
}

/** All that a face shows of a review. */
export function reviewed(session: Session, { solution, hindsight, principles }: Judgement): Reviewed {
  const { scenario, seed, variant } = session;
  const own = reviewOf(session, solution, hindsight);
  const { answers } = session;
  const found = insights({ review: own, solution, answers });
  return {
    scenario,
    seed,
    variant,
    review: own,
    sentence: openingSentence(own, found),
    insights: leading(found),
    decisions: own.decisions.map((judged, index) => ({
      judged,
      place: `${turnName(scenario, index + 1)} · decision ${index + 1}`,
      options: optionsIn(judged),
      question: questionOf(judged),
      evidence: evidenceOf(judged),
      answer: answers.has(index) ? { block: answers.get(index) } : undefined,
      trap: trapIn(judged, solution),
      principle: principles.find(({ id }) => id === judged.scene.principle),
    })),
    beaten: beatenBy(own),
  };
}

function optionsIn(judged: DecisionReview): readonly OptionView[] {
  const { options, best, chose } = judged;
  const views = options.map(({ option, value }): OptionView => {
    const loss = best.value - value;
    const isChosen = option === chose;
    const mark = isChosen ? markOf(judged) : verdictOn(loss, options.length);
    return { option, value, loss, mark, isChosen };
  });
  return views.toSorted((a, b) => b.value - a.value);
}

function beatenBy({ ended, hindsight }: Review): number | undefined {
  if (ended === undefined || hindsight === undefined) return undefined;
  return hindsight.reachable.filter(({ meters }) => beats(meters, ended.meters)).length;
}
