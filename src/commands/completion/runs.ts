import type { Context } from '../context.ts';
import { dateWords } from '../dates.ts';
import { openLearnerRecord } from '../record.ts';
import { type Candidates, listed } from './candidates.ts';

/** So many runs are offered, the latest: nobody chooses among more. */
const MOST_RUNS = 20;

/** The latest runs, each with its case and when it was begun. */
export async function runs(context: Context): Promise<Candidates> {
  const { dataDir } = context;
  const record = openLearnerRecord(context, dataDir === undefined ? {} : { dataDir });
  const latest = await record.recent(MOST_RUNS);
  return listed(
    latest.map((run) => ({
      value: run.id,
      says: `${run.title ?? run.run.scenario}, ${dateWords(run.lastAt)}${run.ended === undefined ? ', unfinished' : ''}`,
    })),
  );
}
