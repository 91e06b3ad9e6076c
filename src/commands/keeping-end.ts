import { type KeptEnd, type Play, type Saved, type Session, withReview } from '../session/index.ts';
import type { Judging } from './judging.ts';

/** A record in which the end of a run stands with the figures of its review. */
export interface KeepingEnd extends Pick<Play, 'record' | 'judge'> {
  /** Writes down what is still held back; gives how the last write went, undefined where there was none. */
  readonly finish: (session: Session) => Promise<Saved | undefined>;
}

/**
 * Holds the end of a run back as long as its figures are being worked out, at the most until the player leaves: a
 * run is written once. Where the program is killed before, the run is unfinished and ends the same when it is taken up.
 */
export function keepingEnd(write: Play['record'], judge: Judging): KeepingEnd {
  let saved: Saved | undefined;
  let held: KeptEnd | undefined;
  const finish = async (session: Session): Promise<Saved | undefined> => {
    const entry = held;
    held = undefined;
    if (entry === undefined) return saved;
    const figures = judge.figures(session);
    saved = await write(figures === undefined ? entry : withReview(entry, figures));
    return saved;
  };
  return {
    record: async (entry) => {
      if (entry.event === 'end' && entry.lost === undefined && judge.isWorking()) {
        held = entry;
        return saved ?? { ok: true };
      }
      saved = await write(entry);
      return saved;
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
