import { BASE } from '../engine/index.ts';
import { type Decision, METERS } from '../scenario/index.ts';
import { visits } from '../solver/index.ts';
import { named } from './say.ts';
import type { Facts } from './stands.ts';
import { type Survey, type Telling, tellingsOf } from './survey.ts';
import { trailWords } from './trail-words.ts';

/** How to come to a decision so that these facts are as they are there: a line. */
export function wayTo(survey: Survey, scene: Decision, facts: Facts): readonly string[] {
  for (const telling of tellingsOf(survey))
    for (const { id, state } of visits(telling.solution, { scene })) {
      const isSo =
        state.flags === facts.flags && METERS.every((meter) => state.meters[meter] === facts.meters[meter]);
      if (isSo) return [lineOf(telling, id)];
    }
  return [];
}

function lineOf(telling: Telling, id: number): string {
  const { variant } = telling;
  return `${variant === BASE ? '' : `Twin ${named(variant)}: `}${trailWords(telling, id)}`;
}
