import type { Journal, LearnerRecord, RunRecord } from '../store/index.ts';

/** The run that is being played, among those of the record. */
export interface OwnRun {
  /** The record, in which each journal that is begun or taken up belongs to this run. */
  readonly record: LearnerRecord;
  readonly isIn: (run: RunRecord) => boolean;
}

/** Follows a run through the record: one that is taken up, or a new one. */
export function ownRun(record: LearnerRecord, takenUp?: RunRecord): OwnRun {
  const files = new Set(takenUp?.files);
  const noted = (journal: Journal): Journal => {
    files.add(journal.id);
    return journal;
  };
  return {
    record: {
      ...record,
      begin: async (start) => noted(await record.begin(start)),
      takeUp: async (id) => {
        const taken = await record.takeUp(id);
        return taken.ok ? { ...taken, journal: noted(taken.journal) } : taken;
      },
    },
    isIn: (run) => run.files.some((file) => files.has(file)),
  };
}
