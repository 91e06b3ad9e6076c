import type { Review } from '../review/index.ts';
import type { PrincipleId } from '../scenario/index.ts';

/** How a principle fared in a run. Decisions by their index, from 0. */
export interface PrincipleRecord {
  readonly principle: PrincipleId;
  readonly honoured: readonly number[];
  readonly broken: readonly number[];
}

/** The principles that were honoured or broken, in the order in which they were first tested. */
export function principlesOf({ decisions }: Review): readonly PrincipleRecord[] {
  const tested = [...new Set(decisions.map(({ scene }) => scene.principle))];
  return tested
    .map((principle) => {
      const where = (result: 'honoured' | 'broken'): readonly number[] =>
        decisions.flatMap((each, index) =>
          each.scene.principle === principle && each.principle === result ? [index] : [],
        );
      return { principle, honoured: where('honoured'), broken: where('broken') };
    })
    .filter(({ honoured, broken }) => honoured.length + broken.length > 0);
}
