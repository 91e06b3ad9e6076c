import type { CoachContext, Insight, InsightKind } from '../../src/coach/index.ts';
import { insights } from '../../src/coach/index.ts';
import { replay, type Turn } from '../../src/engine/index.ts';
import { review } from '../../src/review/index.ts';
import type { Block, Scenario } from '../../src/scenario/index.ts';
import { finish, solving } from '../../src/solver/index.ts';
import { decision, option } from '../engine/build.ts';
import type { BlockFile, DecisionFile, OptionFile } from '../engine/file.ts';

export interface Played {
  readonly choices: readonly string[];
  readonly variant?: string;
  readonly seed?: number;
  /** What the player says decided it: block ids by decision, undefined for something else. */
  readonly answers?: Readonly<Record<number, string | undefined>>;
}

/** What the coach sees of a run. */
export function coached(
  scenario: Scenario,
  { choices, variant = 'base', seed = 0, answers = {} }: Played,
): CoachContext {
  const played = replay(scenario, { variant, seed, choices });
  if (!played.ok) throw new Error(JSON.stringify(played));
  const solution = finish(solving(scenario, played.variant));
  if (solution === undefined) throw new Error('too many states');
  const { turns } = played;
  const said = Object.entries(answers).map(
    ([at, id]) => [Number(at), blockIn(scenario, turns[Number(at)], id)] as const,
  );
  return { review: review(solution, played), solution, answers: new Map(said) };
}

/** The insights of one kind. */
export function found(kind: InsightKind, scenario: Scenario, played: Played): readonly Insight[] {
  return insights(coached(scenario, played)).filter((insight) => insight.kind === kind);
}

/** The first seed for which the expected turn of luck comes with these choices. */
export function seedWith(scenario: Scenario, choices: readonly string[], luck: 'good' | 'bad'): number {
  for (let seed = 0; seed < 1000; seed += 1) {
    const total = coached(scenario, { choices, seed }).review.luck;
    if (luck === 'good' ? total > 0 : total < 0) return seed;
  }
  throw new Error(`no ${luck} luck`);
}

/** Decisions `one`, `two`, `three` with the same options, one after the other. */
export function thrice(...options: readonly Partial<OptionFile>[]): Record<string, DecisionFile> {
  const scenes = ['one', 'two', 'three', 'end'];
  return Object.fromEntries(
    scenes
      .slice(0, -1)
      .map((scene, nth) => [
        scene,
        decision(
          ...options.map((each) => option(each.id ?? '', { ...each, next: scenes[nth + 1] ?? 'end' })),
        ),
      ]),
  );
}

/** A decision with these blocks, of which some decide it. */
export function telling(
  scene: DecisionFile,
  told: { readonly text: readonly BlockFile[]; readonly evidence: readonly string[] },
): DecisionFile {
  return { ...scene, ...told };
}

function blockIn(scenario: Scenario, turn: Turn | undefined, name: string | undefined): Block | undefined {
  if (name === undefined || turn === undefined) return undefined;
  const block = scenario.scenes.get(turn.before.scene)?.text.find(({ id }) => id === name);
  if (block === undefined) throw new Error(`no block ${name}`);
  return block;
}
