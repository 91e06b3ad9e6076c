import type { Block, Condition, Effects, FlagId, Meters, SceneId } from '../scenario/index.ts';

/** Everything that decides what can happen from here on (RULES of a turn: nothing else is remembered). */
export interface State {
  /** A decision or an ending; passages are walked through at once. */
  readonly scene: SceneId;
  readonly meters: Meters;
  readonly flags: ReadonlySet<FlagId>;
  readonly pending: readonly Pending[];
}

/** An effect of an earlier choice that has not come yet. */
export interface Pending {
  /** 1: added together with the next choice. */
  readonly in: number;
  readonly effects: Effects;
  /** What is told when it comes; conditions on its blocks were read before the choice that caused it. */
  readonly told: readonly Block[];
}

/** Whether every part of the condition holds in the state. */
export function holds(condition: Condition, state: Pick<State, 'meters' | 'flags'>): boolean {
  for (const { meter, atLeast, below } of condition.meters) {
    const value = state.meters[meter];
    if (value < atLeast || value >= below) return false;
  }
  for (const flag of condition.flags) if (!state.flags.has(flag)) return false;
  for (const flag of condition.without) if (state.flags.has(flag)) return false;
  return condition.any.length === 0 || condition.any.some((member) => holds(member, state));
}

/** The blocks that are shown in a state: those without a condition and those whose condition holds. */
export function visible(blocks: readonly Block[], state: Pick<State, 'meters' | 'flags'>): readonly Block[] {
  if (blocks.every((block) => block.when === undefined)) return blocks;
  return blocks.filter((block) => block.when === undefined || holds(block.when, state));
}

/** The flags with more of them set; the same set where nothing is new. */
export function withFlags(flags: ReadonlySet<FlagId>, more: readonly FlagId[]): ReadonlySet<FlagId> {
  if (more.every((flag) => flags.has(flag))) return flags;
  const all = new Set(flags);
  for (const flag of more) all.add(flag);
  return all;
}
