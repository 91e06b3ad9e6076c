import type { Closed, Count } from '../../store/index.ts';
import { counted, shown } from '../text.ts';

/** “12 runs and 2 parts of runs”: a part is where a run was taken up again, or argued with. */
export function runsIn({ runs, parts }: Readonly<Count>): string {
  if (parts === 0) return counted(runs, 'run');
  const more = parts === 1 ? '1 part of a run' : `${parts} parts of runs`;
  return runs === 0 ? more : `${counted(runs, 'run')} and ${more}`;
}

/** What could not be read and so is not in an export: a line for each. */
export const leftOut = (closed: readonly Closed[]): readonly string[] =>
  closed.map(({ file, why }) => `${shown(file)} is left out: ${shown(why)}.`);
