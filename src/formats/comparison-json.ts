import type { Compared, ComparedChoice } from '../coach/index.ts';
import type { Review } from '../review/index.ts';

/** What tells one of two runs from the other for a machine. */
export interface RunName {
  readonly run: string;
  readonly variant: string;
  readonly seed: number;
}

/**
 * Two runs beside each other as the machine interface tells them. Numbers are doubles in points of score, not
 * rounded; of a run that is not over the score is null. `null` in a decision: that run did not come to it.
 */
export function comparisonJson({ mine, other, sentence, rows }: Compared, runs: readonly [RunName, RunName]) {
  const [first, second] = runs;
  return {
    sentence,
    runs: [
      { ...first, ...sum(mine.review) },
      { ...second, ...sum(other.review) },
    ],
    decisions: rows.map((row) => ({
      question: row.question,
      choices: [choice(row.mine), choice(row.other)],
    })),
  };
}

function sum({ startValue, ended, lost, luck, accuracy }: Review) {
  return { startValue, score: ended?.score ?? null, ending: ended?.ending ?? null, lost, luck, accuracy };
}

const choice = (chosen: ComparedChoice | undefined): ComparedChoice | null => chosen ?? null;
