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
  /** The label, if there is one, leads into the text: “The coach”. */
  | { readonly kind: 'paragraph'; readonly label?: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Table
  | Graph
  | Choices;

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}
export interface Column {
  readonly title: string;
  /** Figures stand at the right. */
  readonly isNumber: boolean;
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
  /** “your choice”, “best”. */
  readonly marks: readonly string[];
  readonly coach: readonly Piece[];
}
