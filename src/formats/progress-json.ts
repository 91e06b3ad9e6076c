import type { Progress } from '../coach/index.ts';
import type { FinishedRun } from './progress-run.ts';

/**
 * The progress as the machine interface tells it, with the latest runs. Numbers are doubles, not rounded: points of
 * score, or percent. `null` is what is not known.
 */
export function progressJson(progress: Progress, latest: readonly FinishedRun[]) {
  const { runs, unreviewed, decisions, days, judgement, lostPerDecision, luck, course } = progress;
  const { periods, fresh, principles, habits, calendar } = progress;
  return {
    runs,
    unreviewed,
    decisions,
    days,
    judgement,
    lostPerDecision,
    luck,
    course,
    periods,
    fresh: fresh.map(({ at, ...play }) => ({ at: iso(at), ...play })),
    principles,
    habits,
    calendar,
    latest: latest.map(runJson),
  };
}

function runJson({ at, judgement, lost, luck, date, ...run }: FinishedRun) {
  const figures = { judgement: judgement ?? null, lost: lost ?? null, luck: luck ?? null };
  return { ...run, at: iso(at), date, ...figures };
}

/** Null for what no clock of ours can have said. */
function iso(at: number): string | null {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
