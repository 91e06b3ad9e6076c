import type { Turn } from '../engine/index.ts';
import type { DecisionReview, Review } from '../review/index.ts';
import type { Desk } from './desk.ts';
import type { BrowsePlace } from './browse.ts';
import type { Library } from './card.ts';
import type { FactChanged } from './fact.ts';
import type {
  Browsed,
  Glossary,
  HomeView,
  HomeWish,
  Looked,
  ProgressBook,
  ProgressPlace,
  SettingsBoard,
} from './learner.ts';
import { page, type Page } from './page.ts';
import type { Reviewed } from './reviewed.ts';
import type { Session } from './session.ts';
import { type Kept, kept, type SessionEvent, update } from './update.ts';

/** Whether an entry of the record is on the disk. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** What an exact solution says of a play. It is worked out while the play goes on. */
export interface Judge {
  /** What a choice was worth; undefined as long as that is not known. */
  readonly decision: (turn: Turn) => DecisionReview | undefined;
  /** The figures of a play; undefined as long as they are not known. */
  readonly figures: (session: Session) => Review | undefined;
  /** The review of a play, when it is known; undefined where the story is too large to be solved. */
  readonly review: (session: Session) => Promise<Reviewed | undefined>;
  /** What one changed fact does to a play that is over; undefined where there is no twin that turns a choice. */
  readonly fact: (session: Session) => Promise<FactChanged | undefined>;
}

/** A play as a command hands it to a face. */
export interface Play {
  readonly session: Session;
  /** Resolves when the entry is safe, or tells why it is not. A face awaits it before it shows the outcome. */
  readonly record: (entry: Kept) => Promise<Saved>;
  readonly judge: Judge;
  readonly desk: Desk;
  /** What the player should know before the start: where the record is in trouble, for example. */
  readonly notices: readonly string[];
  /** Whether there is a home to go back to, where others leave the program. */
  readonly hasHome?: boolean;
  /** Where the story is being written while it is played. */
  readonly renewals?: Renewals;
}

/** A story that is being written while it is played. A face takes the play over whenever there is something new. */
export interface Renewals {
  /** Calls whenever the news are others; gives the way to end that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The same as long as nothing is new. */
  readonly news: () => News;
  /** The play in the story as it is written now; undefined where it is in it already. No older judge is asked again. */
  readonly take: (played: Session) => Renewed | undefined;
}

/** What is known of a story that is being written. */
export interface News {
  /** Whether there is something to take. */
  readonly isRenewed: boolean;
  /** Why what is written now can't be played, a line each; empty where it can. */
  readonly trouble: readonly string[];
  /** That it was read again, for a moment; empty at other times. */
  readonly said: string;
}

/** A play taken over to another form of its story. */
export interface Renewed extends Pick<Play, 'session' | 'judge' | 'desk'> {
  /** What of the play does not fit any more; empty where all of it does. */
  readonly notice: string;
}

/** How a play was left. */
export interface Left {
  readonly how: 'finished' | 'quit';
  readonly session: Session;
  /** What the player wants to play next: this story from a decision of this run, or its twin. */
  readonly again?: Session;
}

/** Something to read, for as many columns as there are. */
export interface Paper {
  readonly title: string;
  readonly lines: (columns: number) => readonly string[];
}

/** What a face can do for a command; each resolves when the player has done with it. */
export interface Face {
  home(view: HomeView): Promise<HomeWish>;
  /** The cases; `at` is where the learner was in them before. */
  browse(library: Library, at: BrowsePlace): Promise<Browsed>;
  progress(book: ProgressBook, at: ProgressPlace): Promise<Looked>;
  settings(board: SettingsBoard): Promise<void>;
  help(glossary: Glossary): Promise<void>;
  play(play: Play): Promise<Left>;
  /** The review of a play that is over, opened again. */
  review(play: Play): Promise<Left>;
  /** Something to read. */
  read(paper: Paper): Promise<void>;
  /** Gives the terminal back. */
  close(): Promise<void>;
}

/** The page that a play stands at, with what is known of the choice just made. */
export function judgedPage(session: Session, judge: Judge): Page {
  const last = session.turns.at(-1);
  const isCoached = session.phase === 'coached' && last !== undefined;
  return page(session, isCoached ? judge.decision(last) : undefined);
}

/** One step of a play: records what the event adds to the record, then makes it happen. */
export async function advance(
  session: Session,
  event: SessionEvent,
  { record, judge }: Pick<Play, 'record'> & Partial<Pick<Play, 'judge'>>,
): Promise<{ session: Session; saved: Saved | undefined }> {
  const entry = kept(session, event, judge?.figures(session));
  const saved = entry === undefined ? undefined : await record(entry);
  return { session: update(session, event), saved };
}

/** What comes of some work, unless there is something new to take before it is done. */
export async function untilRenewed<T>(
  work: Promise<T>,
  renewals: Renewals | undefined,
): Promise<T | 'renewed'> {
  if (renewals === undefined) return work;
  const { promise: renewed, resolve } = Promise.withResolvers<'renewed'>();
  const look = () => {
    if (renewals.news().isRenewed) resolve('renewed');
  };
  const stop = renewals.subscribe(look);
  look();
  try {
    return await Promise.race([renewed, work]);
  } finally {
    stop();
  }
}
