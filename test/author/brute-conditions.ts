/**
 * Which conditions are read in a story, and what came of them, found by walking every path from nothing but the file:
 * what the readings are held against. It shares no line with them, and of the engine's rules it has its own copy.
 */
import {
  METERS,
  type BlockFile,
  type ConditionFile,
  type NextFile,
  type OptionFile,
  type OutcomeFile,
  type PerMeter,
  type SomeMeters,
  type StoryFile,
} from '../engine/file.ts';
import { begin, optionsIn, type Standing, turn } from '../engine/naive.ts';

/** What came of a condition: whether it ever held, whether it ever failed, and the meters where its flags were as it asks. */
export interface Came {
  held: boolean;
  failed: boolean;
  readonly meters: PerMeter<number>[];
}

export interface Brute {
  readonly came: ReadonlyMap<string, Came>;
  readonly reached: ReadonlySet<string>;
}

interface Facts {
  readonly meters: PerMeter<number>;
  readonly flags: readonly string[];
}

/** Plays the base and all twins in every way. */
export function everyReading(story: StoryFile): Brute {
  const walker = new Walker(story);
  for (const twin of [undefined, ...(story.variants ?? []).map(({ id }) => id)]) walker.play(twin);
  return { came: walker.came, reached: walker.reached };
}

class Walker {
  readonly came = new Map<string, Came>();
  readonly reached = new Set<string>();
  readonly #story: StoryFile;

  constructor(story: StoryFile) {
    this.#story = story;
  }

  play(twin: string | undefined): void {
    const variant = this.#story.variants?.find(({ id }) => id === twin);
    const meters = { ...this.#story.start, ...variant?.start };
    this.#enter(this.#story.opening, { meters, flags: variant?.sets ?? [] });
    this.#decide(begin(this.#story, twin));
  }

  #decide(at: Standing): void {
    for (const option of optionsIn(this.#story, at)) {
      const outcomes = option.outcomes ?? [undefined];
      for (const [nth, outcome] of outcomes.entries()) this.#go(at, option, { nth, outcome });
    }
  }

  /** One turn, and all that can follow. */
  #go(
    at: Standing,
    option: OptionFile,
    { nth, outcome }: { nth: number; outcome: OutcomeFile | undefined },
  ): void {
    const { pulled, state } = turn(this.#story, at, option, nth);
    const floor = this.#story.floors?.find(({ meter, below }) => pulled[meter] < below);
    const scene = this.#story.scenes[at.scene];
    const index = scene !== undefined && 'options' in scene ? scene.options.indexOf(option) : -1;
    const path = `/scenes/${at.scene}/options/${index}`;
    if (floor === undefined) {
      const flags = [...at.flags, ...(option.sets ?? []), ...(outcome?.sets ?? [])];
      const own = outcome?.next === undefined ? `${path}/next` : `${path}/outcomes/${nth}/next`;
      const to = this.#route(own, outcome?.next ?? option.next ?? [], { meters: pulled, flags });
      this.#enter(to, { meters: pulled, flags });
    } else this.#enter(floor.scene, state);
    this.#decide(state);
  }

  /** Enters a scene and reads what is read there; goes on where it is a passage. */
  #enter(id: string, facts: Facts): void {
    this.reached.add(id);
    const scene = this.#story.scenes[id];
    if (scene === undefined) throw new Error(`no scene ${id}`);
    const path = `/scenes/${id}`;
    this.#blocks(`${path}/text`, scene.text, facts);
    if ('options' in scene)
      for (const [index, option] of scene.options.entries())
        this.#option(`${path}/options/${index}`, option, facts);
    else if (!('ending' in scene)) {
      const after = {
        meters: added(facts.meters, scene.effects ?? {}),
        flags: [...facts.flags, ...(scene.sets ?? [])],
      };
      this.#enter(this.#route(`${path}/next`, scene.next, after), after);
    }
  }

  #option(path: string, option: OptionFile, facts: Facts): void {
    if (option.when !== undefined && !this.#read(`${path}/when`, option.when, facts)) return;
    this.#blocks(`${path}/coach`, option.coach, facts);
    this.#part(path, option, facts);
    for (const [nth, outcome] of (option.outcomes ?? []).entries())
      this.#part(`${path}/outcomes/${nth}`, outcome, facts);
  }

  #part(path: string, part: OptionFile | OutcomeFile, facts: Facts): void {
    this.#blocks(`${path}/result`, part.result ?? [], facts);
    for (const list of ['depends', 'later'] as const)
      for (const [nth, each] of (part[list] ?? []).entries()) {
        const place = `${path}/${list}/${nth}`;
        if (each.when !== undefined && !this.#read(`${place}/when`, each.when, facts)) continue;
        this.#blocks(`${place}/result`, each.result ?? [], facts);
      }
  }

  #blocks(path: string, blocks: readonly BlockFile[], facts: Facts): void {
    for (const [nth, block] of blocks.entries())
      if (typeof block !== 'string' && block.when !== undefined)
        this.#read(`${path}/${nth}/when`, block.when, facts);
  }

  #route(path: string, next: NextFile, facts: Facts): string {
    if (typeof next === 'string') return next;
    for (const [nth, { when, scene }] of next.entries())
      if (when === undefined || this.#read(`${path}/${nth}/when`, when, facts)) return scene;
    throw new Error('no way on');
  }

  #read(path: string, { meters = {}, flags = [], without = [], any }: ConditionFile, facts: Facts): boolean {
    const isWithin = METERS.every((meter) => {
      const { atLeast = 0, below = 1000 } = meters[meter] ?? {};
      return facts.meters[meter] >= atLeast && facts.meters[meter] < below;
    });
    const isFlagged =
      flags.every((flag) => facts.flags.includes(flag)) &&
      !without.some((flag) => facts.flags.includes(flag));
    const own = isWithin && isFlagged;
    const members = own ? any?.map((member, nth) => this.#read(`${path}/any/${nth}`, member, facts)) : [];
    const holds = own && (members === undefined || members.includes(true));
    const came = this.came.get(path) ?? { held: false, failed: false, meters: [] };
    if (isFlagged) came.meters.push(facts.meters);
    if (holds) came.held = true;
    else came.failed = true;
    this.came.set(path, came);
    return holds;
  }
}

function added(meters: PerMeter<number>, effects: SomeMeters<number>): PerMeter<number> {
  const sum = (meter: (typeof METERS)[number]) =>
    Math.min(100, Math.max(0, meters[meter] + (effects[meter] ?? 0)));
  return {
    customer: sum('customer'),
    strategy: sum('strategy'),
    product: sum('product'),
    revenue: sum('revenue'),
  };
}
