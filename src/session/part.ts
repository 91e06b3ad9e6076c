import type { Block, Meters } from '../scenario/index.ts';
import type { Judged } from './verdict.ts';

/** A piece of a page, in the order in which it is read. Faces draw parts; they add nothing to the story. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  /** A sentence of the program's own, not of the story. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'choice'; readonly text: string }
  /** What the choice was worth, before chance is drawn. */
  | { readonly kind: 'verdict'; readonly judged: Judged }
  | { readonly kind: 'coach'; readonly blocks: readonly Block[] }
  /** Effects first, then the pull of the chain apart. */
  | { readonly kind: 'moves'; readonly before: Meters; readonly moved: Meters; readonly pulled: Meters }
  /** Revenue after each further pull of the chain. */
  | { readonly kind: 'slide'; readonly from: Meters; readonly steps: readonly Meters[] }
  | {
      readonly kind: 'score';
      readonly score: number;
      /** What the meters of the start would have scored. */
      readonly began: number;
      readonly final: Meters;
      readonly weights: Meters;
      readonly worth: number;
    };
