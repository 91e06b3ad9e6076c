import type { Block, Effects, Meter, Option } from '../scenario/index.ts';
import type { DecisionReview, Review } from '../review/index.ts';
import type { Solution } from '../solver/index.ts';

/** What the coach looks at. */
export interface CoachContext {
  readonly review: Review;
  /** The one that the review was made with. */
  readonly solution: Solution;
  /** What the player said had decided it, by index of the decision from 0; undefined for something else. */
  readonly answers?: ReadonlyMap<number, Block | undefined> | undefined;
}

interface Found {
  /** The decision that it is about, from 0; of several the one that cost most. */
  readonly decision: number;
  readonly at: DecisionReview;
  /** What it cost or was worth, in points of final score; never negative. */
  readonly points: number;
}

/** Something that was found in several decisions. */
export interface Repeated extends Found {
  /** In how many decisions it was so. */
  readonly times: number;
  /** What the costliest of them cost, in points. */
  readonly most: number;
}

/** What each kind of insight has found; the words are made of this and of nothing else. */
export interface Facts {
  /** Best by what it adds at once, and worse in truth. */
  readonly trap: Found & {
    /** Expected, in hundredths of a meter's points. */
    readonly atOnce: Effects;
  };
  /** Customer down while revenue goes up at once. */
  readonly 'value-taken': Repeated & { readonly of: number };
  /** Most choices were those that lift one meter most at once. */
  readonly chasing: Repeated & {
    readonly meter: Meter;
    /** Decisions whose options differ in that meter. */
    readonly of: number;
    /** In how many of them blind picks agree, on average. */
    readonly byChance: number;
  };
  /** The lowest link held revenue down, and a better option would have lifted it. */
  readonly 'weakest-link': Repeated & { readonly link: Meter; readonly lifting: Option };
  /** The decision that cost most. */
  readonly 'turning-point': Found;
  /** The only good option was found. */
  readonly key: Found;
  /** A good choice that turned out badly. */
  readonly 'bad-luck': Found;
  /** A weak choice that turned out well. */
  readonly 'good-luck': Found;
  /** The player named what decides, and chose well. */
  readonly 'evidence-named': Found & {
    readonly evidence: Block;
    readonly times: number;
    /** Decisions with evidence for which the player named something. */
    readonly of: number;
  };
  /** The player named what decides, and yet chose badly. */
  readonly 'evidence-unused': Found & { readonly evidence: Block };
  /** The player named something else. */
  readonly 'evidence-missed': Found & {
    readonly named: Block | undefined;
    readonly evidence: readonly Block[];
  };
  /** The player was not asked; it stood in the scene. */
  readonly 'evidence-there': Found & { readonly evidence: readonly Block[] };
}

export type InsightKind = keyof Facts;

/** What was found, before it is put into words. */
export type Finding<Kind extends InsightKind = InsightKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly facts: Facts[Each] };
}[Kind];

/** One thing to look for in a review. */
export type Look = (context: CoachContext) => readonly Finding[];

/** Something worth saying about a run, computed from its review alone. */
export interface Insight {
  readonly kind: InsightKind;
  /** The decision that it is about, from 0; of several the one that cost most. */
  readonly decision: number;
  /** What it cost or was worth, in points of final score; never negative. */
  readonly points: number;
  /** One short sentence. */
  readonly title: string;
  /** One or two sentences, with the numbers. */
  readonly detail: string;
  /** One thing to try. */
  readonly tip: string;
  /** What the review's first sentence says of it where it comes first; without a capital and a full stop. */
  readonly opens: string;
}
