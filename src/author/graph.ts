import { plain } from '../scenario/index.ts';
import { conditionWords } from './condition-words.ts';
import { at, entriesAt, itemsAt, itemsOf, numberAt, textAt } from './loose.ts';
import { floorKey, optionKey, routeKey, sceneKey, type Shares, wayKey } from './shares.ts';

/** A story as a picture: its scenes, and how they lead to each other. */
export interface Graph {
  readonly title: string;
  readonly opening: string;
  /** In file order; behind them those that links name and that are not there. */
  readonly scenes: readonly GraphScene[];
  readonly floors: readonly GraphFloor[];
  /** Whether it is known how much of best play passes each place. */
  readonly hasShares: boolean;
}

/** How much of best play passes here, 0..1; zero also where it is not known. */
interface Shared {
  readonly share: number;
}
export interface GraphScene extends Shared {
  readonly kind: 'decision' | 'passage' | 'ending' | 'missing';
  readonly id: string;
  /** The first words of its text; of an ending its title. */
  readonly text: string;
  /** Of a decision. */
  readonly options: readonly GraphOption[];
  /** Of a passage. */
  readonly routes: readonly GraphRoute[];
}
export interface GraphOption extends Shared {
  /** Unique in its scene, also where the file gives one twice. */
  readonly id: string;
  readonly text: string;
  /** What must hold for it to be open, in words. */
  readonly when: string | undefined;
  /** The ways in which it can turn out: one where there is no chance in it. */
  readonly ways: readonly GraphWay[];
}
export interface GraphWay extends Shared {
  /** Percent; undefined where it is certain. */
  readonly chance: number | undefined;
  readonly routes: readonly GraphRoute[];
}
export interface GraphRoute extends Shared {
  readonly scene: string;
  /** What must hold, in words. */
  readonly when: string | undefined;
}
export interface GraphFloor extends Shared {
  readonly meter: string;
  readonly below: number;
  readonly scene: string;
}

/**
 * The picture of a scenario's file. The file may have mistakes: what can't be read is left out, and a scene that is
 * linked and not there is drawn as missing.
 */
export function graphOf(file: unknown, shares?: Shares): Graph {
  const known = shares ?? new Map<string, number>();
  const scenes = entriesAt(file, 'scenes').map(([id, scene]) => sceneIn(id, scene, known));
  const opening = textAt(file, 'opening') ?? '';
  const floors = itemsAt(file, 'floors').map((floor, index): GraphFloor => ({
    meter: textAt(floor, 'meter') ?? '?',
    below: numberAt(floor, 'below') ?? 0,
    scene: textAt(floor, 'scene') ?? '',
    share: known.get(floorKey(index)) ?? 0,
  }));
  return {
    title: textAt(file, 'title') ?? '',
    opening,
    scenes: [...scenes, ...missing(scenes, [opening, ...floors.map(({ scene }) => scene)])],
    floors,
    hasShares: shares !== undefined,
  };
}

function sceneIn(id: string, scene: unknown, shares: Shares): GraphScene {
  const key = sceneKey(id);
  const base = { id, share: shares.get(key) ?? 0, text: firstWords(itemsAt(scene, 'text')) };
  const ending = at(scene, 'ending');
  if (ending !== undefined) {
    return { kind: 'ending', ...base, text: textAt(ending, 'title') ?? base.text, options: [], routes: [] };
  }
  const options = at(scene, 'options');
  if (options === undefined)
    return { kind: 'passage', ...base, options: [], routes: routesIn(at(scene, 'next'), key, shares) };
  return {
    kind: 'decision',
    ...base,
    options: apart(itemsOf(options).map((option) => optionIn(id, option, shares))),
    routes: [],
  };
}

/** Options whose ids are missing or given twice get their number in the place of one. */
function apart(options: readonly GraphOption[]): readonly GraphOption[] {
  const seen = new Set(['']);
  return options.map((option, index) => {
    const isFirst = !seen.has(option.id);
    seen.add(option.id);
    return isFirst ? option : { ...option, id: `${option.id}-${index + 1}` };
  });
}

function optionIn(scene: string, option: unknown, shares: Shares): GraphOption {
  const id = textAt(option, 'id') ?? '';
  const key = optionKey(scene, id);
  const when = at(option, 'when');
  const outcomes = itemsAt(option, 'outcomes');
  const ways = outcomes.length === 0 ? [undefined] : outcomes;
  return {
    id,
    text: textAt(option, 'text') ?? id,
    when: when === undefined ? undefined : conditionWords(when),
    share: shares.get(key) ?? 0,
    ways: ways.map((outcome, index) => ({
      chance: numberAt(outcome, 'chance'),
      share: shares.get(wayKey(key, index)) ?? 0,
      routes: routesIn(at(outcome, 'next') ?? at(option, 'next'), wayKey(key, index), shares),
    })),
  };
}

function routesIn(next: unknown, from: string, shares: Shares): readonly GraphRoute[] {
  const routes: readonly unknown[] = typeof next === 'string' ? [{ scene: next }] : itemsOf(next);
  return routes.flatMap((route, index): readonly GraphRoute[] => {
    const scene = textAt(route, 'scene');
    if (scene === undefined) return [];
    const when = at(route, 'when');
    const share = shares.get(routeKey(from, index)) ?? 0;
    return [{ scene, share, when: when === undefined ? undefined : conditionWords(when) }];
  });
}

/** The first paragraph or speech, without its markup. */
function firstWords(blocks: readonly unknown[]): string {
  for (const block of blocks) {
    const words = typeof block === 'string' ? block : (textAt(block, 'text') ?? textAt(block, 'says'));
    if (words !== undefined) return plain(words);
  }
  return '';
}

function missing(scenes: readonly GraphScene[], others: readonly string[]): readonly GraphScene[] {
  const known = new Set(scenes.map(({ id }) => id));
  const linked = [...others, ...scenes.flatMap(linkedFrom)];
  const lost = new Set(linked.filter((id) => id !== '' && !known.has(id)));
  return Array.from(lost, (id) => ({ kind: 'missing', id, text: '', share: 0, options: [], routes: [] }));
}

/** The scenes to which a scene leads by itself. */
export function linkedFrom({ options, routes }: GraphScene): readonly string[] {
  const ways = options.flatMap((option) => option.ways);
  return [...routes, ...ways.flatMap((way) => way.routes)].map(({ scene }) => scene);
}
