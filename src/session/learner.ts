/** What the learner's own screens show, and what the learner can want there. */
import type { NextStep, Progress } from '../coach/index.ts';
import type { Principle } from '../scenario/index.ts';
import type { BrowsePlace } from './browse.ts';
import type { Card, PastRun } from './card.ts';
import type { Saved } from './face.ts';

/** Home: one thing to do next, and the ways to the rest. */
export interface HomeView {
  readonly next: NextStep;
  /** The case of the next step; undefined where there is none. */
  readonly card: Card | undefined;
  /** Where the learner is, a short line each: “5 of 9 cases played”, “judgement 71 %”. */
  readonly glance: readonly string[];
  /** The runs on each of the last seven days, today last. */
  readonly week: readonly number[];
  /** What the learner should know: where the record is in trouble, for example. */
  readonly notices: readonly string[];
  /** The same as it is now, where all this is only what was known last and the record is still being looked through. */
  readonly later?: Promise<HomeView>;
}

/** The rooms that home leads to, in the order in which they are numbered after the next step. */
export const HOME_WAYS = ['browse', 'progress', 'settings', 'help'] as const;
export type HomeWay = (typeof HOME_WAYS)[number];

/** What they are called. */
export const WAY_NAMES: Readonly<Record<HomeWay, string>> = {
  browse: 'All cases',
  progress: 'Progress',
  settings: 'Settings',
  help: 'Help and words',
};

/** What all this is, for who is new. */
export const WELCOME =
  'Here you make a product manager’s decisions in short stories, and learn afterwards exactly how well you judged.';

export type HomeWish =
  /** The next step as it was shown. */
  | { readonly kind: 'next'; readonly step: NextStep }
  | { readonly kind: HomeWay }
  | { readonly kind: 'leave' };

type Next = Pick<HomeView, 'next' | 'card'>;

/** Whether the next step goes on with a run that was left. */
export const goesOn = ({ next, card }: Next): boolean =>
  next.kind === 'unfinished' || (next.kind === 'tutorial' && card?.unfinished === true);

/** Whether what the next step is called names its case, so that the title need not stand there again. */
export const namesCase = ({ next, card }: Next): boolean =>
  card !== undefined && next.headline.includes(card.title);

/** What comes of looking through the cases, and where the learner was in them. */
export interface Browsed {
  readonly wish:
    | { readonly kind: 'play'; readonly case: string; readonly variant: string; readonly exam: boolean }
    /** To take up the run that was left unfinished. */
    | { readonly kind: 'go-on'; readonly case: string }
    | { readonly kind: 'review'; readonly run: string }
    | { readonly kind: 'leave' };
  readonly at: BrowsePlace;
}

/** The learner's progress, and the runs behind it. */
export interface ProgressBook {
  readonly progress: Progress;
  /** The latest runs, at most so many; all where there are fewer. */
  readonly runs: (most: number) => Promise<readonly PastRun[]>;
}

/** Where the learner was in the progress. */
export interface ProgressPlace {
  readonly page: 'overview' | 'principles' | 'habits' | 'calendar' | 'history';
  /** The run pointed at, from 0. */
  readonly at: number;
}

export interface Looked {
  readonly wish: { readonly kind: 'review'; readonly run: string } | { readonly kind: 'leave' };
  readonly at: ProgressPlace;
}

/** What of the settings a face heeds. */
export interface Appearance {
  readonly theme: 'dark' | 'light' | 'high-contrast' | 'none';
  readonly glyphs: 'unicode' | 'ascii';
  readonly motion: boolean;
  /** Columns of running text. */
  readonly textWidth: number;
}

/** One thing that can be set. */
export interface Setting {
  /** As it is typed: `text-width`. */
  readonly key: string;
  readonly name: string;
  /** What it does, in a sentence. */
  readonly says: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  /** The value that holds. */
  readonly value: string;
  /** What has the last word instead of the settings, as it is typed: `--theme light`; undefined where nothing has. */
  readonly heldBy: string | undefined;
}

/** The settings, as they are and as they can be changed. */
export interface SettingsBoard {
  /** As they hold now. */
  readonly settings: () => readonly Setting[];
  /** Sets one to one of its choices. It holds at once, and unless the disk refuses for good. */
  readonly change: (key: string, value: string) => Promise<Saved>;
  readonly appearance: () => Appearance;
  /** Where data lies, or why nowhere: “Record”, “/home/…”. */
  readonly places: readonly { readonly name: string; readonly path: string }[];
}

/** A word of the game. */
export interface Term {
  readonly name: string;
  readonly says: string;
}

/** What words mean, and where the principles come from. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly principles: readonly Principle[];
}
