import { type Arrival, holds, start, visible } from '../engine/index.ts';
import type { Block, Condition, Outcome, Scene } from '../scenario/index.ts';
import { readsMeters } from './conditions.ts';
import type { Readings } from './readings.ts';
import { type Facts, factsOf } from './stands.ts';
import { type Survey, tellingsOf } from './survey.ts';
import type { Text } from './texts.ts';
import { turnsOf, type Want } from './turns.ts';

/** Blocks as they are shown together in a state. */
export interface Case {
  readonly shown: readonly Block[];
  readonly facts: Facts;
}

/** What is read where. */
export interface Reading {
  readonly survey: Survey;
  readonly readings: Readings;
  readonly scene: Scene;
}

/** The ways in which a text of a scene is shown, over all states in which it is read; many are the same. */
export function* casesOf(reading: Reading, { blocks, within }: Text): Generator<Case> {
  const conditions = [...within, ...conditionsOn(blocks)];
  for (const facts of statesOf(reading, !conditions.some(readsMeters))) {
    if (!within.every((condition) => holds(condition, facts))) continue;
    yield { shown: visible(blocks, facts), facts };
    if (conditions.length === 0) return;
  }
}

/** The conditions of blocks. */
export const conditionsOn = (blocks: readonly Block[]): readonly Condition[] =>
  blocks.flatMap(({ when }) => when ?? []);

/** The states in which a scene is entered; with `alike` one of those with the same flags will do. */
function* statesOf(reading: Reading, alike: boolean): Generator<Facts> {
  const { readings, scene } = reading;
  if (scene.kind === 'passage') yield* passed(reading);
  else for (const stand of readings.stands.get(scene.id) ?? []) yield* factsOf(stand, alike);
}

function* passed({ survey, readings, scene }: Reading): Generator<Facts> {
  const openings = tellingsOf(survey).map(({ variant }) => start(survey.scenario, variant));
  const wanted = ({ next }: Outcome): Want => {
    const { passages, isSame } = readings.aheadOf(next);
    if (!passages.includes(scene.id)) return 'none';
    return isSame ? 'one' : 'all';
  };
  for (const way of openings) yield* factsIn(way, scene);
  for (const turn of turnsOf(survey, wanted)) if (turn !== undefined) yield* factsIn(turn, scene);
}

function* factsIn({ passed: walked }: Arrival, scene: Scene): Generator<Facts> {
  for (const { passage, before } of walked) if (passage.id === scene.id) yield before;
}
