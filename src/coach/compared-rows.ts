import type { DecisionReview } from '../review/index.ts';
import { questionOf } from './question.ts';
import { type Mark, markOf } from './share.ts';

/** What one of two runs chose in a decision. */
export interface ComparedChoice {
  /** The option's text. */
  readonly text: string;
  readonly mark: Mark;
  /** Points of final score. */
  readonly loss: number;
}

/** A decision that at least one of two runs came to. */
export interface ComparedRow {
  /** What was asked. */
  readonly question: string;
  readonly mine: ComparedChoice | undefined;
  readonly other: ComparedChoice | undefined;
}

/** The decisions of two runs. */
export interface Sides {
  readonly mine: readonly DecisionReview[];
  readonly other: readonly DecisionReview[];
}

/**
 * The decisions of both runs. Where they meet they share a row; between two meetings their decisions take turns, so
 * that what was decided at the same time stands together. A story has no circle, so that two runs meet in the same
 * scenes in the same order.
 */
export function rowsOf({ mine, other }: Sides): readonly ComparedRow[] {
  const meetings = mine.flatMap((at, here) => {
    const there = other.findIndex((each) => isSameScene(at, each));
    return there < 0 ? [] : [{ here, there }];
  });
  const rows: ComparedRow[] = [];
  let from = { here: 0, there: 0 };
  for (const to of [...meetings, { here: mine.length, there: other.length }]) {
    const apart = { mine: mine.slice(from.here, to.here), other: other.slice(from.there, to.there) };
    rows.push(...takingTurns(apart), ...rowAt(mine[to.here], other[to.there]));
    from = { here: to.here + 1, there: to.there + 1 };
  }
  return rows;
}

function takingTurns({ mine, other }: Sides): readonly ComparedRow[] {
  const longest = mine.length > other.length ? mine : other;
  return longest.flatMap((_, nth) => [...rowAt(mine[nth], undefined), ...rowAt(undefined, other[nth])]);
}

/** One row; none where neither run has a decision. */
function rowAt(mine: DecisionReview | undefined, other: DecisionReview | undefined): readonly ComparedRow[] {
  const shown = mine ?? other;
  if (shown === undefined) return [];
  return [{ question: questionOf(shown), mine: mine && choiceIn(mine), other: other && choiceIn(other) }];
}

function choiceIn(at: DecisionReview): ComparedChoice {
  return { text: at.chose.text, mark: markOf(at), loss: at.loss };
}

/** Whether two decisions are the same one of the story. */
export const isSameScene = (one: DecisionReview, two: DecisionReview | undefined): boolean =>
  one.scene.id === two?.scene.id;
