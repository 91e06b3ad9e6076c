import { type Decision, type Option, type Outcome, type SceneId, sha256Hex } from '../scenario/index.ts';

/** The largest seed: seeds are integers 0..4294967295. */
export const MAX_SEED = 4_294_967_295;

/** The first four bytes of SHA-256("SEED\nSCENE\nOPTION"), big-endian, mod 100: an integer 0..99. */
export function lot(seed: number, scene: SceneId, option: Option): number {
  const digest = sha256Hex(`${seed}\n${scene}\n${option.id}`);
  return parseInt(digest.slice(0, 8), 16) % 100;
}

/** The outcome that the seed holds for this option: the first whose cumulative chance exceeds the lot. */
export function draw(seed: number, scene: SceneId, option: Option): Outcome {
  const [first, ...others] = option.outcomes;
  if (first === undefined) throw new Error(`option ${option.id} has no outcome`);
  if (others.length === 0) return first;
  const n = lot(seed, scene, option);
  let cumulative = first.chance;
  let drawn = first;
  for (const outcome of others) {
    if (cumulative > n) break;
    cumulative += outcome.chance;
    drawn = outcome;
  }
  return drawn;
}

/** Options in the order in which this seed shows them: by the hex SHA-256 of "SEED\nSCENE\nOPTION\nshown". */
export function shownOrder(seed: number, decision: Decision, options: readonly Option[]): readonly Option[] {
  const key = (option: Option) => sha256Hex(`${seed}\n${decision.id}\n${option.id}\nshown`);
  return options
    .map((option) => ({ option, key: key(option) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ option }) => option);
}
