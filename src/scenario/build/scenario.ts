import { brand } from '../brand.ts';
import { digestOf } from '../digest.ts';
import { DEFAULT_CHAIN } from '../limits.ts';
import type { PrinciplesFile, ScenarioFile } from '../schema/file.ts';
import type { Principle, Scenario } from '../types.ts';
import { blocksOf } from './blocks.ts';
import { flagsOf } from './conditions.ts';
import { sceneOf } from './scenes.ts';

/** A file in which nothing was found wrong, in the form that the rest of the program knows. */
export function scenarioOf(file: ScenarioFile): Scenario {
  const {
    $schema: _,
    format: __,
    cast,
    brief,
    scenes,
    floors = [],
    variants = [],
    chain,
    sources = [],
    tutorial = false,
    ...plain
  } = file;
  return {
    ...plain,
    id: brand<'scenario'>(file.id),
    digest: digestOf(file),
    sources,
    tutorial,
    brief: blocksOf(cast, brief),
    chain: { ...DEFAULT_CHAIN, ...chain },
    floors: floors.map((floor) => ({ ...floor, scene: brand<'scene'>(floor.scene) })),
    variants: variants.map(({ id, fact, sets, start = {} }) => ({
      id: brand<'variant'>(id),
      fact,
      sets: flagsOf(sets),
      start,
    })),
    opening: brand<'scene'>(file.opening),
    scenes: new Map(
      Object.entries(scenes).map(([id, scene]) => [brand<'scene'>(id), sceneOf(cast, id, scene)]),
    ),
  };
}

/** Principles whose ids have been checked. */
export function principlesOf(file: PrinciplesFile): readonly Principle[] {
  return file.map((principle) => ({ ...principle, id: brand<'principle'>(principle.id) }));
}
