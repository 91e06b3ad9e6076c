import type { Journal, LearnerRecord, RunRecord } from '../store/index.ts';

/** The run that is being played, among those of the record. */
export interface OwnRun {
  /** The record, in which each journal that is begun or taken up belongs to this run. */
  readonly record: LearnerRecord;
  readonly isIn: (run: RunRecord) => boolean;
  /** This run as the record has it by now; undefined where nothing of it is kept. */
  readonly kept: () => Promise<RunRecord | undefined>;
}

/** Follows a run through the record: one that is taken up, or a new one. */
export function ownRun(record: LearnerRecord, takenUp?: RunRecord): OwnRun {
  let last = takenUp?.tip;
  const noted = (journal: Journal): Journal => {
    last = journal.id;
    return journal;
  };
  // By its last file alone: two processes that took up the same run share those before it, and play two.
  const isIn = ({ tip }: RunRecord): boolean => tip === last;
  return {
    record: {
      ...record,
      begin: async (start) => noted(await record.begin(start)),
      takeUp: async (run) => {
        const taken = await record.takeUp(run);
        return taken.ok ? { ...taken, journal: noted(taken.journal) } : taken;
      },
    },
    isIn,
    kept: async () => {
      const run = last === undefined ? undefined : await record.find(last);
      return run !== undefined && isIn(run) ? run : undefined;
    },
  };
}
