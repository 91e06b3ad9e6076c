import type { Scenario } from '../../scenario/index.ts';
import { type Finding, nameOf, type RunRecord } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { find } from '../library/library.ts';
import { caseNames } from '../library/names.ts';
import { counted } from '../text.ts';

/** More names than these in one sentence are no help. */
const MOST = 5;

/** The runs of a case, and the case where it is among the learner's and can be read. */
export interface RunsOfCase {
  readonly name: string;
  readonly isThere: boolean;
  readonly scenario: Scenario | undefined;
  readonly runs: readonly RunRecord[];
}

/** All runs by their cases; each case is read once. */
export function byCase(context: Context, runs: readonly RunRecord[]): readonly RunsOfCase[] {
  const names = new Set(caseNames(context));
  const all = Map.groupBy(runs, ({ pack, run }) => nameOf({ pack, scenario: run.scenario }));
  return [...all].map(([name, those]) => {
    const found = names.has(name) ? find(context, name) : undefined;
    const scenario = found?.ok === true ? found.scenario : undefined;
    return { name, isThere: names.has(name), scenario, runs: those };
  });
}

/** Notes on runs of which the case is gone or has changed: they stay, and can't be played again as they were. */
export function lookAtCases(root: string, cases: readonly RunsOfCase[]): readonly Finding[] {
  const gone = cases.filter(({ isThere }) => !isThere);
  const changed = cases.flatMap(({ name, scenario, runs }) => {
    const older = runs.filter(({ run }) => scenario !== undefined && run.digest !== scenario.digest);
    return older.length === 0 ? [] : [{ name, runs: older }];
  });
  return [
    ...noted(root, gone, 'of cases that are not among yours: played from a file, or their pack is gone'),
    ...noted(root, changed, 'of cases that have changed since'),
  ];
}

function noted(
  root: string,
  cases: readonly Pick<RunsOfCase, 'name' | 'runs'>[],
  why: string,
): readonly Finding[] {
  const number = cases.reduce((sum, { runs }) => sum + runs.length, 0);
  if (number === 0) return [];
  const names = cases.slice(0, MOST).map(({ name }) => name);
  const more = cases.length > MOST ? ` and ${cases.length - MOST} more` : '';
  const what = `${counted(number, 'run')} ${number === 1 ? 'is' : 'are'} ${why} (${names.join(', ')}${more}). They stay in your record.`;
  return [{ kind: 'case', level: 'note', file: root, what, advice: '' }];
}
