/**
 * A scenario's file as an author writes it, as far as it decides play. Written down from the rules and apart
 * from the program's own types, so that the tests can disagree with it.
 */
export const METERS = ['customer', 'strategy', 'product', 'revenue'] as const;
export type Meter = (typeof METERS)[number];
export type PerMeter<Value> = Readonly<Record<Meter, Value>>;
export type SomeMeters<Value> = Partial<PerMeter<Value>>;

export interface ConditionFile {
  readonly meters?: SomeMeters<{ readonly atLeast?: number; readonly below?: number }>;
  readonly flags?: readonly string[];
  readonly without?: readonly string[];
  readonly any?: readonly ConditionFile[];
}

export type BlockFile =
  string | { readonly id?: string; readonly when?: ConditionFile; readonly text: string };

export interface RouteFile {
  readonly when?: ConditionFile;
  readonly scene: string;
}
export type NextFile = string | readonly RouteFile[];

export interface DependsFile {
  readonly when: ConditionFile;
  readonly effects?: SomeMeters<number>;
  readonly result?: readonly BlockFile[];
}

export interface LaterFile {
  readonly in: number;
  readonly when?: ConditionFile;
  readonly effects: SomeMeters<number>;
  readonly result: readonly BlockFile[];
}

export interface ConsequencesFile {
  readonly effects?: SomeMeters<number>;
  readonly depends?: readonly DependsFile[];
  readonly later?: readonly LaterFile[];
  readonly sets?: readonly string[];
  readonly next?: NextFile;
}

export interface OutcomeFile extends ConsequencesFile {
  readonly chance: number;
  readonly result: readonly BlockFile[];
}

export interface OptionFile extends ConsequencesFile {
  readonly id: string;
  readonly text: string;
  readonly coach: readonly BlockFile[];
  readonly when?: ConditionFile;
  readonly result?: readonly BlockFile[];
  readonly outcomes?: readonly OutcomeFile[];
}

export interface DecisionFile {
  readonly text: readonly BlockFile[];
  readonly principle: string;
  readonly options: readonly OptionFile[];
}

export interface PassageFile {
  readonly text: readonly BlockFile[];
  readonly effects?: SomeMeters<number>;
  readonly sets?: readonly string[];
  readonly next: NextFile;
}

export interface EndingFile {
  readonly text: readonly BlockFile[];
  readonly ending: { readonly title: string; readonly worth?: number };
}

export type SceneFile = DecisionFile | PassageFile | EndingFile;

export interface FloorFile {
  readonly meter: Meter;
  readonly below: number;
  readonly scene: string;
}

export interface VariantFile {
  readonly id: string;
  readonly fact: string;
  readonly sets?: readonly string[];
  readonly start?: SomeMeters<number>;
}

/** What decides play; `build.ts` adds the words around it. */
export interface StoryFile {
  readonly start: PerMeter<number>;
  readonly weights: PerMeter<number>;
  readonly chain?: { readonly pull?: number; readonly epilogue?: number };
  readonly floors?: readonly FloorFile[];
  readonly variants?: readonly VariantFile[];
  readonly opening: string;
  readonly scenes: Readonly<Record<string, SceneFile>>;
}
