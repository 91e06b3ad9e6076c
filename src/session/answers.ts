import { type Turn, visible } from '../engine/index.ts';
import type { Block, Decision, Scenario } from '../scenario/index.ts';

/** What the record calls a block of a scene: by its id, else by its place among the scene's blocks, from 0. */
export type BlockName = string | number;

/** What the player said had decided it, by index of the decision from 0; undefined for something else. */
export type Answers = ReadonlyMap<number, Block | undefined>;

/** The decision of a turn. */
export function decisionAt(scenario: Scenario, { before }: Pick<Turn, 'before'>): Decision {
  const scene = scenario.scenes.get(before.scene);
  if (scene?.kind !== 'decision') throw new Error(`${before.scene} is no decision`);
  return scene;
}

/**
 * What the player can name as having decided a choice: the blocks of the scene that were shown. None where the author
 * named no evidence, and where there is nothing to tell apart.
 */
export function nameable(scenario: Scenario, turn: Pick<Turn, 'before'>): readonly Block[] {
  const { text, evidence } = decisionAt(scenario, turn);
  const shown = visible(text, turn.before);
  const decides = shown.some(({ id }) => id !== undefined && evidence.includes(id));
  return decides && shown.length > 1 ? shown : [];
}

/** What the record calls a block of this scene. */
export function blockName(scene: Decision, block: Block): BlockName {
  return block.id ?? scene.text.indexOf(block);
}

/** The answers that a record has kept, as far as their scenes still show such blocks. */
export function answersOf(
  scenario: Scenario,
  turns: readonly Turn[],
  kept: ReadonlyMap<number, BlockName | undefined>,
): Answers {
  return new Map(
    [...kept].flatMap(([index, name]): readonly (readonly [number, Block | undefined])[] => {
      const turn = turns[index];
      if (turn === undefined) return [];
      if (name === undefined) return [[index, undefined]];
      const scene = decisionAt(scenario, turn);
      const block = visible(scene.text, turn.before).find((each) => blockName(scene, each) === name);
      return block === undefined ? [] : [[index, block]];
    }),
  );
}

/** The answers of a play as a record keeps them, to be read by `answersOf`. */
export function answerNames(
  scenario: Scenario,
  turns: readonly Turn[],
  answers: Answers,
): ReadonlyMap<number, BlockName | undefined> {
  return new Map(
    [...answers].flatMap(([index, block]): readonly (readonly [number, BlockName | undefined])[] => {
      const turn = turns[index];
      return turn === undefined ? [] : [[index, block && blockName(decisionAt(scenario, turn), block)]];
    }),
  );
}
