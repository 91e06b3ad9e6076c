import type { Block, Condition, Option, Outcome, Scene } from '../scenario/index.ts';

/** Blocks that are read together. */
export interface Text {
  readonly kind: 'scene' | 'result' | 'coach';
  /** JSON Pointer to the list of them. */
  readonly path: string;
  readonly blocks: readonly Block[];
  /** What must hold for them to be read at all, in the same state: the conditions around them. */
  readonly within: readonly Condition[];
}

/** An option or one of its outcomes, with its place in the file. */
export interface Part {
  readonly path: string;
  readonly does: Option | Outcome;
}

/** An option and those outcomes that its file has: one that can turn out in a single way has none there. */
export function partsOf(option: Option, path: string): readonly Part[] {
  const { outcomes } = option;
  const own = outcomes.length < 2 ? [] : outcomes;
  return [{ path, does: option }, ...own.map((does, index) => ({ path: `${path}/outcomes/${index}`, does }))];
}

/** The options of a scene, each with its place in the file; none but at a decision. */
export function optionsIn(scene: Scene): readonly { readonly path: string; readonly option: Option }[] {
  if (scene.kind !== 'decision') return [];
  return scene.options.map((option, index) => ({ option, path: `${pathOf(scene)}/options/${index}` }));
}

/** The place of a scene in its file. */
export const pathOf = ({ id }: Pick<Scene, 'id'>): string => `/scenes/${id}`;

/** All that can be read in a scene: its own text, and what is told and said after a choice in it. */
export function textsIn(scene: Scene): readonly Text[] {
  const own: Text = { kind: 'scene', path: `${pathOf(scene)}/text`, blocks: scene.text, within: [] };
  return [own, ...optionsIn(scene).flatMap(({ option, path }) => afterChoice(option, path))].filter(
    ({ blocks }) => blocks.length > 0,
  );
}

/** What must hold for anything that belongs to an option to be read. */
export const openWhen = ({ when }: Option): readonly Condition[] => (when === undefined ? [] : [when]);

function afterChoice(option: Option, path: string): readonly Text[] {
  const within = openWhen(option);
  return [
    { kind: 'coach', path: `${path}/coach`, blocks: option.coach, within },
    ...partsOf(option, path).flatMap((part) => toldOf(part, within)),
  ];
}

/** Results. That of a later effect is chosen when it is caused, so that it is read in the same state. */
function toldOf({ path, does }: Part, within: readonly Condition[]): readonly Text[] {
  const { result, depends, later } = does;
  const inner = (list: 'depends' | 'later') =>
    does[list].map((each, index): Text => ({
      kind: 'result',
      path: `${path}/${list}/${index}/result`,
      blocks: each.result,
      within: each.when === undefined ? within : [...within, each.when],
    }));
  return [
    { kind: 'result', path: `${path}/result`, blocks: result, within },
    ...(depends.length > 0 ? inner('depends') : []),
    ...(later.length > 0 ? inner('later') : []),
  ];
}
