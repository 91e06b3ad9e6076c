import type { EndingFigures } from './endings.ts';
import { RARE, SAME } from './limits.ts';

/** The endings that play by chance hardly ever reaches, those that no play reaches among them. */
export function rareEndings(endings: readonly EndingFigures[]): readonly EndingFigures[] {
  return endings.filter(({ random }) => random < RARE - SAME);
}
