import { decision, ending } from './build.ts';
import type {
  ConsequencesFile,
  DecisionFile,
  NextFile,
  OptionFile,
  PassageFile,
  SceneFile,
  StoryFile,
  VariantFile,
} from './file.ts';

/** A scene whose links are numbers, written as words: how many of the scenes and endings behind it are skipped. */
export type DraftScene = Pick<DecisionFile, 'options'> | Omit<PassageFile, 'text'>;

/** A story whose scenes have no names yet. The `scene` of a floor is the number of an ending, as a word. */
export interface Draft extends Pick<StoryFile, 'start' | 'weights' | 'chain' | 'floors'> {
  readonly variants?: readonly Omit<VariantFile, 'id' | 'fact'>[];
  readonly scenes: readonly DraftScene[];
  /** Of each ending. */
  readonly worths: readonly number[];
}

/**
 * The story that a draft means, so that nothing in it is refused: links lead ahead only, a link of each scene
 * leads to the next one, endings to which nothing leads are left out, and the first scene sets those of the
 * flags that nothing else sets.
 */
export function wired(draft: Draft, flags: readonly string[]): StoryFile {
  const { scenes, worths, floors = [], variants = [], ...rest } = draft;
  const names = scenes.map((_, nth) => `scene-${nth}`);
  const endings = worths.map((_, nth) => `ending-${nth}`);
  const set = new Set([...variants, ...scenes.flatMap(settersIn)].flatMap(({ sets = [] }) => sets));
  const strangers = flags.filter((flag) => !set.has(flag));
  const ways = scenes.map((scene, nth) =>
    withLinks(nth === 0 ? withSets(scene, strangers) : scene, [...names.slice(nth + 1), ...endings]),
  );
  const broken = floors.map((floor) => ({ ...floor, scene: named(floor.scene, endings) }));
  const links = JSON.stringify([ways, broken]);
  return {
    ...rest,
    floors: broken,
    variants: variants.map((variant, nth) => ({ id: `twin-${nth}`, fact: 'It is not so.', ...variant })),
    opening: 'scene-0',
    scenes: Object.fromEntries([
      ...ways.map((scene, nth) => [`scene-${nth}`, scene] as const),
      ...worths
        .map((worth, nth) => [`ending-${nth}`, ending(worth)] as const)
        .filter(([id]) => links.includes(`"${id}"`)),
    ]),
  };
}

function settersIn(scene: DraftScene): readonly ConsequencesFile[] {
  if (!('options' in scene)) return [scene];
  return scene.options.flatMap((option) => [option, ...(option.outcomes ?? [])]);
}

function withSets(scene: DraftScene, flags: readonly string[]): DraftScene {
  if (!('options' in scene)) return { ...scene, sets: [...(scene.sets ?? []), ...flags] };
  return {
    options: scene.options.map((option, nth) =>
      nth === 0 ? { ...option, sets: [...(option.sets ?? []), ...flags] } : option,
    ),
  };
}

function withLinks(scene: DraftScene, targets: readonly string[]): SceneFile {
  if (!('options' in scene)) {
    return { text: ['On the way.'], ...scene, next: linked(straightOn(scene.next), targets) };
  }
  const [first, ...others] = scene.options;
  const options = first === undefined ? [] : [onward(first), ...others];
  return decision(
    ...options.map(({ next, ...option }) => {
      const outcomes = option.outcomes?.map((outcome) =>
        outcome.next === undefined ? outcome : { ...outcome, next: linked(outcome.next, targets) },
      );
      const all = outcomes === undefined ? option : { ...option, outcomes };
      const isNeeded =
        next !== undefined && outcomes?.every((outcome) => outcome.next !== undefined) !== true;
      return isNeeded ? { ...all, next: linked(next, targets) } : all;
    }),
  );
}

/** The option, of which one way at least leads to the next scene. */
function onward(option: OptionFile): OptionFile {
  const [outcome, ...others] = option.outcomes ?? [];
  if (outcome?.next === undefined) return { ...option, next: straightOn(option.next ?? '0') };
  return { ...option, outcomes: [{ ...outcome, next: straightOn(outcome.next) }, ...others] };
}

function straightOn(next: NextFile): NextFile {
  return typeof next === 'string' ? '0' : [...next.slice(0, -1), { scene: '0' }];
}

function linked(next: NextFile, targets: readonly string[]): NextFile {
  if (typeof next === 'string') return named(next, targets);
  return next.map((route) => ({ ...route, scene: named(route.scene, targets) }));
}

function named(skip: string, targets: readonly string[]): string {
  return targets[Number(skip) % targets.length] ?? skip;
}
