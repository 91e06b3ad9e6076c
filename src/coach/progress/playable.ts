import { BASE } from '../../engine/index.ts';
import type { Level } from '../../scenario/index.ts';
import type { NextStep, PrincipleProgress, Progress } from './types.ts';

/** A case, as far as it has to be known to tell what to play next. */
export interface Playable {
  /** What has to be typed to mean it. */
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly minutes: number;
  readonly tutorial: boolean;
  /** The ids of what its decisions test, the one tested most first. */
  readonly principles: readonly string[];
  /** The ids of its twins. */
  readonly variants: readonly string[];
  /** The best judgement, percent; null where there is none. */
  readonly best: number | null;
  /** When it was last played to its end, milliseconds since 1970. */
  readonly lastAt?: number;
  /** The variants that were played to the end. */
  readonly played: readonly string[];
  readonly unfinished: boolean;
  /** When its unfinished run was last played, milliseconds since 1970. */
  readonly leftAt?: number;
}

/** Where the learner stands. */
export interface Standing {
  /** In the order in which they are shown. */
  readonly cards: readonly Playable[];
  readonly tutorialDone: boolean;
  /** The weakest first, as in `Progress`. */
  readonly principles: readonly PrincipleProgress[];
  /** How the first play of each case went; where that is not told, its best counts. */
  readonly fresh?: Progress['fresh'];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Whether it was never played to its end. */
export const isNew = ({ played }: Playable): boolean => played.length === 0;

/** What is played after the tutorial: where there is nothing but tutorials, they are cases like others. */
export function casesOf({ cards }: Standing): readonly Playable[] {
  const real = cards.filter((card) => !card.tutorial);
  return real.length === 0 ? cards : real;
}

/** A step to the base of a case. */
export const stepTo = (
  kind: NextStep['kind'],
  { id }: Playable,
  words: Pick<NextStep, 'headline' | 'why'>,
): NextStep => ({ kind, case: id, variant: BASE, ...words });
