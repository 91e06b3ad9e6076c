import type { Flaw } from '../flaw.ts';
import { emptyConditions, nowhereToGo, routes, tables } from './arrangement.ts';
import type { Draft } from './draft.ts';
import { duplicateIds } from './duplicates.ts';
import { unknownFlags } from './flags.ts';
import { cycles, unreachableScenes } from './graph.ts';
import { unknownBlocks, unknownCast, unknownPrinciples, unknownScenes } from './references.ts';
import { floorNotEnding, idMismatch, noOpenOption } from './scenes.ts';
import { chanceSums, weightsSum } from './sums.ts';

/** Looks for one kind of mistake; it says nothing that might be untrue because of another mistake elsewhere. */
type Check = (draft: Draft) => readonly Flaw[];

const CHECKS: readonly Check[] = [
  routes,
  nowhereToGo,
  tables,
  emptyConditions,
  idMismatch,
  unknownScenes,
  unknownPrinciples,
  unknownCast,
  unknownBlocks,
  unknownFlags,
  chanceSums,
  weightsSum,
  floorNotEnding,
  noOpenOption,
  duplicateIds,
  cycles,
  unreachableScenes,
];

/** What is wrong between the parts of a scenario. */
export function structureFlaws(draft: Draft): readonly Flaw[] {
  return CHECKS.flatMap((check) => check(draft));
}
