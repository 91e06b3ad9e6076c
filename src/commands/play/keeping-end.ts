import {
  type Figures,
  type Kept,
  type KeptEnd,
  type Play,
  type Saved,
  type Session,
  withReview,
} from '../../session/index.ts';
import type { Judging } from '../judging.ts';

/** A record in which the end of a run stands with the figures of its review. */
export interface KeepingEnd extends Pick<Play, 'record' | 'judge'> {
  /**
   * Writes down what is still held back; gives how the last write went, when all are done; undefined where there was
   * none.
   */
  readonly finish: (session: Session) => Promise<Saved | undefined>;
}

/**
 * Holds the end of a run back as long as its figures are being worked out, at the most until the player leaves: a
 * run is written once. Where the program is killed before, the run is unfinished and ends the same when it is taken up.
 * What is said against the run can't wait, and comes after its end.
 */
export function keepingEnd(write: Play['record'], judge: Judging): KeepingEnd {
  let last: Promise<Saved | undefined> = Promise.resolve(undefined);
  let held: KeptEnd | undefined;
  const put = (entry: Kept): Promise<Saved> => {
    const saved = last.then(() => write(entry));
    last = saved;
    return saved;
  };
  const release = (figures?: Figures): void => {
    const entry = held;
    held = undefined;
    if (entry !== undefined) void put(figures === undefined ? entry : withReview(entry, figures));
  };
  const finish = (session: Session): Promise<Saved | undefined> => {
    release(judge.figures(session));
    return last;
  };
  return {
    record: async (entry) => {
      if (entry.event === 'end' && entry.lost === undefined && judge.isWorking()) {
        held = entry;
        return (await last) ?? { ok: true };
      }
      release();
      return put(entry);
    },
    judge: {
      ...judge,
      review: async (session) => {
        try {
          return await judge.review(session);
        } finally {
          await finish(session);
        }
      },
    },
    finish,
  };
}
