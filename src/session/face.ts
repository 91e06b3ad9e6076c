import type { Session } from './session.ts';
import { type Kept, kept, type SessionEvent, update } from './update.ts';

/** Whether an entry of the record is on the disk. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** A play as a command hands it to a face. */
export interface Play {
  readonly session: Session;
  /** Resolves when the entry is safe, or tells why it is not. A face awaits it before it shows the outcome. */
  readonly record: (entry: Kept) => Promise<Saved>;
  /** What the player should know before the start: where the record is in trouble, for example. */
  readonly notices: readonly string[];
}

/** How a play was left. */
export interface Left {
  readonly how: 'finished' | 'quit';
  readonly session: Session;
}

/** A scenario as a list shows it. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: string;
  readonly product: string;
  readonly minutes: number;
  /** Finished runs. */
  readonly attempts: number;
  readonly unfinished: boolean;
}

/** What a face can do for a command; each resolves when the player has done with it. */
export interface Face {
  /** The id of the scenario chosen; undefined where the player leaves. */
  choose(cards: readonly Card[]): Promise<string | undefined>;
  play(play: Play): Promise<Left>;
  /** Gives the terminal back. */
  close(): Promise<void>;
}

/** One step of a play: records what the event adds to the record, then makes it happen. */
export async function advance(
  session: Session,
  event: SessionEvent,
  record: Play['record'],
): Promise<{ session: Session; saved: Saved | undefined }> {
  const entry = kept(session, event);
  const saved = entry === undefined ? undefined : await record(entry);
  return { session: update(session, event), saved };
}
