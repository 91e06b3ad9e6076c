import { type Finding, nameOf, type RunRecord } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { find } from '../library/library.ts';
import { caseNames } from '../library/names.ts';
import { counted } from '../text.ts';

/** More names than these in one sentence are no help. */
const MOST = 5;

/** Notes on runs of which the case is gone or has changed: they stay, and can't be played again as they were. */
export function lookAtCases(context: Context, root: string, runs: readonly RunRecord[]): readonly Finding[] {
  const names = new Set(caseNames(context));
  const byCase = Map.groupBy(runs, ({ pack, run }) => nameOf({ pack, scenario: run.scenario }));
  const gone = [...byCase].filter(([name]) => !names.has(name));
  const changed = [...byCase].flatMap(([name, all]): readonly (readonly [string, readonly RunRecord[]])[] => {
    const found = names.has(name) ? find(context, name) : undefined;
    if (found?.ok !== true) return [];
    const older = all.filter(({ run }) => run.digest !== found.scenario.digest);
    return older.length === 0 ? [] : [[name, older]];
  });
  return [
    ...noted(root, gone, 'of cases that are not among yours: played from a file, or their pack is gone'),
    ...noted(root, changed, 'of cases that have changed since'),
  ];
}

function noted(
  root: string,
  cases: readonly (readonly [string, readonly RunRecord[]])[],
  why: string,
): readonly Finding[] {
  const number = cases.reduce((sum, [, runs]) => sum + runs.length, 0);
  if (number === 0) return [];
  const names = cases.slice(0, MOST).map(([name]) => name);
  const more = cases.length > MOST ? ` and ${cases.length - MOST} more` : '';
  const what = `${counted(number, 'run')} ${number === 1 ? 'is' : 'are'} ${why} (${names.join(', ')}${more}). They stay in your record.`;
  return [{ kind: 'case', level: 'note', file: root, what, advice: '' }];
}
