import type { Turning } from '../solver/index.ts';
import { SAME, TURNS_BY } from './limits.ts';
import type { TwinTelling } from './survey.ts';

/** The scenes in which a twin turns the best choice by enough to be noticed. */
export function turningScenes({ turnings }: TwinTelling): readonly Turning[] {
  return turnings.filter(({ by }) => by >= TURNS_BY - SAME);
}
