import { AS_GOOD } from '../solver/index.ts';

/** What a choice was worth beside the best one. */
export type Verdict = 'forced' | 'best' | 'good' | 'slip' | 'mistake' | 'blunder';

/** Each verdict holds for losses below its bound, in points of final score; the first that holds counts. */
const BOUNDS = [
  ['best', AS_GOOD],
  ['good', 1],
  ['slip', 3],
  ['mistake', 6],
  ['blunder', Number.POSITIVE_INFINITY],
] as const satisfies readonly (readonly [Verdict, number])[];

/** From this loss on a choice breaks the principle that its decision tests; below `HONOURED` it honours it. */
export const BROKEN = 3;
export const HONOURED = 1;

/** A best choice is key where every other option loses at least so much. */
const KEY = 3;

/** The verdict on a choice with this loss, among so many open options. */
export function verdictOn(loss: number, options: number): Verdict {
  if (options === 1) return 'forced';
  return BOUNDS.find(([, bound]) => loss < bound)?.[0] ?? 'blunder';
}

/** Whether the best was chosen and it was the only good one. */
export function isKey(verdict: Verdict, otherLosses: readonly number[]): boolean {
  return verdict === 'best' && otherLosses.every((loss) => loss >= KEY);
}
