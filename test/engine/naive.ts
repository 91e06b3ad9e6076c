/**
 * The rules of a turn, of chance and of the score once more, as plainly as the page of rules says them and from
 * nothing but the file: what the engine is held against. Slow on purpose; it shares no line with the engine.
 */
import { createHash } from 'node:crypto';
import {
  METERS,
  type BlockFile,
  type ConditionFile,
  type ConsequencesFile,
  type NextFile,
  type OptionFile,
  type PerMeter,
  type SceneFile,
  type SomeMeters,
  type StoryFile,
} from './file.ts';

export interface Coming {
  readonly in: number;
  readonly effects: SomeMeters<number>;
  readonly told: readonly string[];
}

export interface Standing {
  readonly scene: string;
  readonly meters: PerMeter<number>;
  readonly flags: readonly string[];
  readonly pending: readonly Coming[];
}

type Facts = Pick<Standing, 'meters' | 'flags'>;

export function begin(story: StoryFile, twin?: string): Standing {
  const variant = story.variants?.find(({ id }) => id === twin);
  return walk(story, {
    scene: story.opening,
    meters: { ...story.start, ...variant?.start },
    flags: variant?.sets ?? [],
    pending: [],
  });
}

export function optionsIn(story: StoryFile, at: Standing): readonly OptionFile[] {
  const scene = sceneOf(story, at.scene);
  return 'options' in scene ? scene.options.filter(({ when }) => when === undefined || holds(when, at)) : [];
}

/** Which of the option's outcomes the seed holds; 0 where it has none. */
export function drawn(seed: number, scene: string, option: OptionFile): number {
  const hex = createHash('sha256').update(`${seed}\n${scene}\n${option.id}`).digest('hex');
  const n = parseInt(hex.slice(0, 8), 16) % 100;
  const chances = (option.outcomes ?? []).map(({ chance }) => chance);
  const exceeds = (nth: number): boolean => chances.slice(0, nth + 1).reduce((a, b) => a + b, 0) > n;
  return Math.max(
    0,
    chances.findIndex((_, nth) => exceeds(nth)),
  );
}

/** What comes of the option's nth outcome, and what is told of it. */
export function turn(story: StoryFile, at: Standing, option: OptionFile, nth: number) {
  const outcome = option.outcomes?.[nth];
  const parts: readonly (ConsequencesFile & { readonly result?: readonly BlockFile[] })[] = [
    option,
    outcome ?? {},
  ];
  const extra = parts.map(({ depends = [] }) => depends.filter(({ when }) => holds(when, at)));
  const due = at.pending.filter((each) => each.in === 1);
  const caused = parts
    .flatMap(({ later = [] }) => later)
    .filter(({ when }) => when === undefined || holds(when, at))
    .map((each) => ({ in: each.in, effects: each.effects, told: wordsOf(each.result, at) }));
  const moved = added(at.meters, [
    ...parts.map(({ effects = {} }) => effects),
    ...extra.flat().map(({ effects = {} }) => effects),
    ...due.map(({ effects }) => effects),
  ]);
  const meters = pull(story, moved);
  const flags = [...at.flags, ...parts.flatMap(({ sets = [] }) => sets)];
  const pending = [
    ...at.pending.filter((each) => each.in > 1).map((each) => ({ ...each, in: each.in - 1 })),
    ...caused,
  ];
  const floor = (story.floors ?? []).find(({ meter, below }) => meters[meter] < below);
  const scene = floor?.scene ?? routed(outcome?.next ?? option.next ?? [], { meters, flags });
  const told = parts.flatMap(({ result }, part) => [
    ...wordsOf(result, at),
    ...(extra[part] ?? []).flatMap((each) => wordsOf(each.result, at)),
  ]);
  const next = { scene, meters, flags, pending };
  return {
    moved,
    pulled: meters,
    told: [...told, ...due.flatMap((each) => each.told)],
    state: floor === undefined ? walk(story, next) : next,
  };
}

export function score(story: StoryFile, at: Standing): number {
  const scene = sceneOf(story, at.scene);
  if (!('ending' in scene)) throw new Error('not an ending');
  let meters = added(
    at.meters,
    at.pending.map(({ effects }) => effects),
  );
  for (let left = story.chain?.epilogue ?? 2; left > 0; left -= 1) meters = pull(story, meters);
  const inverse = METERS.map((meter) => story.weights[meter] / Math.max(1, meters[meter]));
  return (scene.ending.worth ?? 100) / inverse.reduce((a, b) => a + b);
}

/** The decisions on the longest way from a scene to an ending. */
export function longestWay(story: StoryFile, from: string): number {
  const scene = sceneOf(story, from);
  if ('ending' in scene) return 0;
  const nexts =
    'options' in scene ? scene.options.flatMap((option) => [option, ...(option.outcomes ?? [])]) : [scene];
  const links = nexts.flatMap(({ next = [] }) =>
    typeof next === 'string' ? [next] : next.map((route) => route.scene),
  );
  return Math.max(...links.map((to) => longestWay(story, to))) + ('options' in scene ? 1 : 0);
}

function walk(story: StoryFile, at: Standing): Standing {
  const scene = sceneOf(story, at.scene);
  if ('options' in scene || 'ending' in scene) return at;
  const meters = added(at.meters, [scene.effects ?? {}]);
  const flags = [...at.flags, ...(scene.sets ?? [])];
  return walk(story, { ...at, meters, flags, scene: routed(scene.next, { meters, flags }) });
}

function holds({ meters = {}, flags = [], without = [], any }: ConditionFile, at: Facts): boolean {
  const within = METERS.every((meter) => {
    const { atLeast = 0, below = 1000 } = meters[meter] ?? {};
    return at.meters[meter] >= atLeast && at.meters[meter] < below;
  });
  const flagged = flags.every((flag) => at.flags.includes(flag));
  const spared = without.every((flag) => !at.flags.includes(flag));
  return within && flagged && spared && (any === undefined || any.some((each) => holds(each, at)));
}

function added(meters: PerMeter<number>, effects: readonly SomeMeters<number>[]): PerMeter<number> {
  const sum = (meter: (typeof METERS)[number]): number =>
    Math.min(
      100,
      Math.max(
        0,
        effects.reduce((total, each) => total + (each[meter] ?? 0), meters[meter]),
      ),
    );
  return {
    customer: sum('customer'),
    strategy: sum('strategy'),
    product: sum('product'),
    revenue: sum('revenue'),
  };
}

/** In whole percents of the gap, so that nothing is ever rounded but by the division that cuts toward zero. */
function pull(story: StoryFile, meters: PerMeter<number>): PerMeter<number> {
  const gap = Math.min(meters.customer, meters.strategy, meters.product) - meters.revenue;
  const step = (BigInt(story.chain?.pull ?? 25) * BigInt(gap)) / 100n;
  return { ...meters, revenue: Math.min(100, Math.max(0, meters.revenue + Number(step))) };
}

function routed(next: NextFile, at: Facts): string {
  if (typeof next === 'string') return next;
  const route = next.find(({ when }) => when === undefined || holds(when, at));
  if (route === undefined) throw new Error('no way on');
  return route.scene;
}

function wordsOf(blocks: readonly BlockFile[] = [], at: Facts): readonly string[] {
  return blocks.flatMap((block) => {
    if (typeof block === 'string') return [block];
    return block.when === undefined || holds(block.when, at) ? [block.text] : [];
  });
}

function sceneOf(story: StoryFile, id: string): SceneFile {
  const scene = story.scenes[id];
  if (scene === undefined) throw new Error(`no scene ${id}`);
  return scene;
}
