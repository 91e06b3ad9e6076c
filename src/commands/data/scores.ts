import { points } from '../../coach/index.ts';
import { replay, score, standing } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { fileOf, type Finding, type RunRecord } from '../../store/index.ts';
import type { RunsOfCase } from './cases.ts';

/** Points: what is less comes of how a machine reckons. */
const SLACK = 1e-6;

/** Finished runs of cases that are as they were, of which the score at the end is not what their choices come to. */
export function lookAtScores(root: string, cases: readonly RunsOfCase[]): readonly Finding[] {
  return cases.flatMap(({ scenario, runs }) =>
    scenario === undefined ? [] : runs.flatMap((run) => lookAtScore(root, scenario, run)),
  );
}

function lookAtScore(root: string, scenario: Scenario, record: RunRecord): readonly Finding[] {
  const { ended, missing, newer, tip, run } = record;
  // Where an entry is lost the choices are not all there: that is told by itself.
  if (ended === undefined || missing > 0 || newer || run.digest !== scenario.digest) return [];
  const comesTo = scoreOf(scenario, run);
  if (comesTo !== undefined && Math.abs(comesTo - ended.score) < SLACK) return [];
  const what = `The score at the end of this run says ${words(comesTo, ended.score)}.`;
  const advice =
    'Its review is reckoned from its choices. An older export or a backup may have it as it was: compare them.';
  return [{ kind: 'score', level: 'problem', file: fileOf(root, tip), what, advice }];
}

/** Undefined where the choices can't be made, or lead to no end. */
function scoreOf(scenario: Scenario, run: RunRecord['run']): number | undefined {
  const played = replay(scenario, run);
  if (!played.ok || standing(scenario, played.state).kind !== 'ending') return undefined;
  return score(scenario, played.state);
}

/** “99.6; its choices come to 56.6”: with more decimals where those are the same. */
function words(comesTo: number | undefined, says: number): string {
  if (comesTo === undefined) return `${points(says)}; its choices lead to no end`;
  const isClose = points(says) === points(comesTo);
  const told = (value: number): string => (isClose ? String(value) : points(value));
  return `${told(says)}; its choices come to ${told(comesTo)}`;
}
