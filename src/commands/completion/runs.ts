import type { Context } from '../context.ts';
import { when } from '../play/left-over.ts';
import { openLearnerRecord } from '../record.ts';
import { type Candidates, listed } from './candidates.ts';

/** So many runs are offered, the latest: nobody chooses among more. */
const MOST_RUNS = 20;

export async function runs(context: Context): Promise<Candidates> {
  const { dataDir } = context;
  const record = openLearnerRecord(context, dataDir === undefined ? {} : { dataDir });
  const latest = await record.recent(MOST_RUNS);
  return listed(
    latest.map((run) => ({
      value: run.id,
      says: `${run.title ?? run.run.scenario}, ${when(run)}${run.ended === undefined ? ', unfinished' : ''}`,
    })),
  );
}
