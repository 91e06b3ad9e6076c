/**
 * A scenario after it has been read and found whole: the only form that the engine, the solver and the
 * faces know. Names are resolved, defaults filled in, and every option has at least one outcome.
 */
import type { Brand } from './brand.ts';

export type ScenarioId = Brand<'scenario'>;
export type SceneId = Brand<'scene'>;
export type OptionId = Brand<'option'>;
export type FlagId = Brand<'flag'>;
export type VariantId = Brand<'variant'>;
export type PrincipleId = Brand<'principle'>;
export type BlockId = Brand<'block'>;

/** The four meters in their fixed order: the three links of the chain, then the result that trails them. */
export const METERS = ['customer', 'strategy', 'product', 'revenue'] as const;
export type Meter = (typeof METERS)[number];
/** One integer 0..100 for each meter. */
export type Meters = Readonly<Record<Meter, number>>;
/** What is added to each meter, an integer; zero where nothing is. */
export type Effects = Readonly<Record<Meter, number>>;

export const LEVELS = ['apm', 'pm', 'senior', 'executive'] as const;
export type Level = (typeof LEVELS)[number];

export const PRODUCTS = [
  'b2c',
  'b2b-saas',
  'internal-platform',
  'physical',
  'service',
  'marketplace',
] as const;
export type Product = (typeof PRODUCTS)[number];

export const CATEGORIES = [
  'product-sense',
  'metrics',
  'strategy',
  'estimation',
  'behavioural',
  'technical',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What must hold: every part of it; `any` holds when one of its members does. */
export interface Condition {
  readonly meters: readonly Bound[];
  readonly flags: readonly FlagId[];
  readonly without: readonly FlagId[];
  /** Empty where the file has none. */
  readonly any: readonly Condition[];
}

/** `atLeast` ≤ meter < `below`. */
export interface Bound {
  readonly meter: Meter;
  readonly atLeast: number;
  readonly below: number;
}

export interface Person {
  readonly name: string;
  readonly role: string;
}

interface BlockBase {
  readonly id?: BlockId;
  readonly when?: Condition;
}
export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  /** `**bold**` and `*italic*` are its only markup. */
  readonly text: string;
}
export interface Speech extends BlockBase {
  readonly kind: 'speech';
  readonly who: Person;
  readonly says: string;
}
export interface Table extends BlockBase {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}
export interface Bars extends BlockBase {
  readonly kind: 'bars';
  readonly caption?: string;
  readonly unit?: string;
  readonly values: readonly { readonly label: string; readonly value: number }[];
}
export interface LineChart extends BlockBase {
  readonly kind: 'line';
  readonly caption?: string;
  readonly points: readonly number[];
}
export type Block = Paragraph | Speech | Table | Bars | LineChart;

/** Where the story goes: the first route whose condition holds; the last has none. */
export interface Route {
  readonly when?: Condition;
  readonly scene: SceneId;
}

/** Effects added when the condition holds in the state before the choice. */
export interface Depends {
  readonly when: Condition;
  readonly effects: Effects;
  readonly result: readonly Block[];
}

/** Effects that are added together with the choice of the `in`-th following turn, 1..6. */
export interface Later {
  readonly in: number;
  readonly when?: Condition;
  readonly effects: Effects;
  readonly result: readonly Block[];
}

export interface Outcome {
  /** Whole percent; the chances of an option's outcomes sum to 100. */
  readonly chance: number;
  readonly effects: Effects;
  readonly depends: readonly Depends[];
  readonly later: readonly Later[];
  readonly sets: readonly FlagId[];
  readonly result: readonly Block[];
  /** The outcome's own, else its option's. */
  readonly next: readonly Route[];
}

export interface Option {
  readonly id: OptionId;
  readonly text: string;
  readonly coach: readonly Block[];
  readonly when?: Condition;
  readonly effects: Effects;
  readonly depends: readonly Depends[];
  readonly later: readonly Later[];
  readonly sets: readonly FlagId[];
  readonly result: readonly Block[];
  /** Its own, where its file has one; outcomes without their own have this very list. */
  readonly next?: readonly Route[];
  /** At least one. An option without outcomes in its file has a single one of chance 100 that adds nothing. */
  readonly outcomes: readonly Outcome[];
}

export interface Interview {
  readonly question: string;
  readonly category: Category;
  readonly listenFor: readonly string[];
}

export interface Decision {
  readonly kind: 'decision';
  readonly id: SceneId;
  readonly text: readonly Block[];
  readonly principle: PrincipleId;
  /** In file order. */
  readonly options: readonly Option[];
  /** The blocks of this scene that decide it. */
  readonly evidence: readonly BlockId[];
  readonly hint?: string;
  readonly interview?: Interview;
}

/** An event that comes whatever was chosen. It takes no turn. */
export interface Passage {
  readonly kind: 'passage';
  readonly id: SceneId;
  readonly text: readonly Block[];
  readonly effects: Effects;
  readonly sets: readonly FlagId[];
  readonly next: readonly Route[];
}

export interface Ending {
  readonly kind: 'ending';
  readonly id: SceneId;
  readonly text: readonly Block[];
  readonly title: string;
  /** Percent 0..100 of the harmonic mean that becomes the score. */
  readonly worth: number;
}

export type Scene = Decision | Passage | Ending;

export interface Floor {
  readonly meter: Meter;
  readonly below: number;
  /** An ending. */
  readonly scene: SceneId;
}

/** A twin: the same story with one fact changed. */
export interface Variant {
  readonly id: VariantId;
  readonly fact: string;
  readonly sets: readonly FlagId[];
  /** Only the meters that it replaces. */
  readonly start: Readonly<Partial<Record<Meter, number>>>;
}

export interface Chain {
  /** Percent 0..50 of the gap to the weakest link that revenue moves each turn. */
  readonly pull: number;
  /** How many times the pull is applied after the ending, 0..8. */
  readonly epilogue: number;
}

export interface Scenario {
  readonly id: ScenarioId;
  /** SHA-256, hex, of all that decides play; prose is left out of it. */
  readonly digest: string;
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  readonly product: Product;
  readonly minutes: number;
  /** What one turn is called. */
  readonly turn: string;
  readonly tags: readonly string[];
  readonly author?: string;
  readonly sources: readonly string[];
  readonly tutorial: boolean;
  readonly brief: readonly Block[];
  readonly start: Meters;
  /** Integers that sum to 100, each at least 5. */
  readonly weights: Readonly<Record<Meter, number>>;
  readonly chain: Chain;
  /** In file order. */
  readonly floors: readonly Floor[];
  readonly variants: readonly Variant[];
  readonly opening: SceneId;
  readonly scenes: ReadonlyMap<SceneId, Scene>;
}

export interface Principle {
  readonly id: PrincipleId;
  readonly name: string;
  readonly says: string;
  readonly source: string;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
}
