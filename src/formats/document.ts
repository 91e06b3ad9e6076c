import type { Mark } from '../coach/index.ts';

/**
 * What a format writes: the same content in the same order and words, whatever the format. A text in it may be a
 * stranger's; `**bold**` and `*italic*` are its only markup, and each format makes everything else in it harmless.
 */
export interface Document {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

export type Piece =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | Paragraph
  | Quote
  | List
  | Lessons
  | Verdict
  | Sum
  | Table
  | Bars
  | Line
  | Graph
  | Choices
  | Exhibit;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** If there is one, it leads into the text: “The coach”. */
  readonly label?: string;
  readonly text: string;
}

/** A text exactly as somebody typed it: there is no markup in it. */
export interface Quote {
  readonly kind: 'quote';
  readonly label: string;
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly label?: string;
  readonly items: readonly string[];
  /** Whether each item can be ticked off. */
  readonly isChecklist: boolean;
}

/** What there is to learn, the most important first. */
export interface Lessons {
  readonly kind: 'lessons';
  readonly lessons: readonly { readonly title: string; readonly detail: string; readonly tip: string }[];
}

/** How a decision is judged, with its sign, and what came of it. */
export interface Verdict {
  readonly kind: 'verdict';
  readonly mark: Mark;
  readonly text: string;
}

/** A result, and the figures that sum up to it. */
export interface Sum {
  readonly kind: 'sum';
  /** What is said before the sum: “Judgement 81 %”. */
  readonly lead: Figure;
  /** The first is the whole; the others begin with their sign. */
  readonly terms: readonly (Figure & { readonly sign: '' | '=' | '+' | '−' })[];
}
export interface Figure {
  readonly name: string;
  /** Empty where the name says all. */
  readonly figure: string;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}
/** A verdict is written as its sign and its word, and stands before the text, which may be empty. */
export type Cell = string | { readonly mark: Mark; readonly text: string };
export interface Column {
  readonly title: string;
  /** Figures stand at the right. */
  readonly isNumber: boolean;
}

/** Amounts beside each other. */
export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  readonly unit: string;
  /** What a whole bar stands for; undefined for the largest of the values. */
  readonly whole: number | undefined;
  /** The note stands after the figure: what has changed. */
  readonly values: readonly { readonly label: string; readonly value: number; readonly note: string }[];
}

/** One amount as it went on. */
export interface Line {
  readonly kind: 'line';
  readonly caption: string;
  readonly points: readonly number[];
}

/** The expected score at the start and after each decision. */
export interface Graph {
  readonly kind: 'graph';
  readonly caption: string;
  readonly start: number;
  readonly steps: readonly Step[];
}
/** A decision took away what it lost, then luck added or took; in points. */
export interface Step {
  readonly name: string;
  readonly lost: number;
  readonly luck: number;
  readonly after: number;
}

/** The options of a decision beside each other, the best first. */
export interface Choices {
  readonly kind: 'choices';
  readonly caption: string;
  readonly choices: readonly Choice[];
}
export interface Choice {
  readonly text: string;
  /** What it was worth, as a figure. */
  readonly worth: string;
  /** How much less than the best that is, as a figure; empty where it is as good. */
  readonly less: string;
  readonly isYours: boolean;
  readonly isBest: boolean;
  /** Whether it looked best by what it does at once, and was not. */
  readonly isTrap: boolean;
  readonly coach: readonly Piece[];
}

/** What was shown in the story. */
export interface Exhibit {
  readonly kind: 'exhibit';
  readonly label: string;
  /** Whether it decided. */
  readonly isEvidence: boolean;
  readonly pieces: readonly Piece[];
}
