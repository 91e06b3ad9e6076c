import type { Block, Condition, Option, Route, Scenario, Scene, SceneId } from '../scenario/index.ts';
import { openWhen, optionsIn, partsOf, pathOf, textsIn } from './texts.ts';

/** What a condition decides about. */
export type Decides =
  'brief' | 'scene' | 'result' | 'coach' | 'option' | 'depends' | 'later' | 'route' | 'member';

/** A condition of a file. */
export interface Asked {
  /** JSON Pointer to the condition. */
  readonly path: string;
  readonly decides: Decides;
  readonly condition: Condition;
  /** What must hold for it to be read at all, in the same state: the conditions around it. */
  readonly within: readonly Condition[];
  /** The conditions in its `any`. */
  readonly members: readonly Asked[];
}

/** A list of routes, of which the first that holds is taken. */
export interface Junction {
  /** JSON Pointer to the list. */
  readonly path: string;
  readonly scene: SceneId;
  /** The option whose list it is, or whose outcome's. */
  readonly option?: Option;
  /** The place of that outcome, from 1. */
  readonly outcome?: number;
  readonly routes: readonly { readonly to: SceneId; readonly asked?: Asked }[];
}

/** Every condition of a scenario, by the state in which it is read. */
export interface Conditions {
  /** Before anything happens. */
  readonly brief: readonly Asked[];
  /** On entering the scene; what belongs to its options too, since nothing moves before the choice. */
  readonly scenes: ReadonlyMap<SceneId, readonly Asked[]>;
  /** In the new state, by the routes; outcomes without their own share those of their option. */
  readonly junctions: ReadonlyMap<readonly Route[], Junction>;
}

/** Finds all conditions of a scenario. */
export function conditionsOf(scenario: Scenario): Conditions {
  const scenes = [...scenario.scenes.values()];
  return {
    brief: ofBlocks(scenario.brief, { path: '/brief', decides: 'brief', within: [] }),
    scenes: new Map(scenes.map((scene) => [scene.id, readIn(scene)])),
    junctions: new Map(scenes.flatMap(junctionsIn)),
  };
}

/** The outermost conditions in the order of the file, but for the routes of a scene, which come after its others. */
export function outermost({ brief, scenes, junctions }: Conditions): readonly Asked[] {
  const ofRoutes = Map.groupBy(junctions.values(), ({ scene }) => scene);
  return [
    ...brief,
    ...[...scenes].flatMap(([id, asked]) => [
      ...asked,
      ...(ofRoutes.get(id) ?? []).flatMap(({ routes }) => routes.flatMap((route) => route.asked ?? [])),
    ]),
  ];
}

/** A condition and all in it. */
export function withMembers(asked: Asked): readonly Asked[] {
  return [asked, ...asked.members.flatMap(withMembers)];
}

/** Whether a condition reads meters; one that does not is the same in all states with the same flags. */
export function readsMeters({ meters, any }: Condition): boolean {
  return meters.length > 0 || any.some(readsMeters);
}

/** Whether a condition is read alike, or not read, in all states with the same flags. */
export const isOnFlags = ({ condition, within }: Asked): boolean => ![condition, ...within].some(readsMeters);

/** What a condition asks besides its `any`. */
export const ownParts = (condition: Condition): Condition => ({ ...condition, any: [] });

type Around = Omit<Asked, 'condition' | 'members'>;

function asking(condition: Condition, around: Around): Asked {
  const within = [...around.within, ownParts(condition)];
  const members = condition.any.map((member, index) =>
    asking(member, { path: `${around.path}/any/${index}`, decides: 'member', within }),
  );
  return { ...around, condition, members };
}

function ofBlocks(blocks: readonly Block[], around: Around): readonly Asked[] {
  return blocks.flatMap(({ when }, index) =>
    when === undefined ? [] : [asking(when, { ...around, path: `${around.path}/${index}/when` })],
  );
}

function readIn(scene: Scene): readonly Asked[] {
  return [
    ...textsIn(scene).flatMap(({ kind, blocks, ...around }) =>
      ofBlocks(blocks, { ...around, decides: kind }),
    ),
    ...optionsIn(scene).flatMap(({ option, path }) => ofOption(option, path)),
  ];
}

function ofOption(option: Option, path: string): readonly Asked[] {
  const { when } = option;
  const own =
    when === undefined ? [] : [asking(when, { path: `${path}/when`, decides: 'option', within: [] })];
  const within = openWhen(option);
  const inner = partsOf(option, path).flatMap((part) =>
    (['depends', 'later'] as const).flatMap((list) =>
      part.does[list].flatMap((each, index) =>
        each.when === undefined
          ? []
          : [asking(each.when, { path: `${part.path}/${list}/${index}/when`, decides: list, within })],
      ),
    ),
  );
  return [...own, ...inner];
}

function junctionsIn(scene: Scene): readonly (readonly [readonly Route[], Junction])[] {
  if (scene.kind === 'ending') return [];
  if (scene.kind === 'passage')
    return [junction(scene.next, { scene: scene.id, path: `${pathOf(scene)}/next` })];
  return optionsIn(scene).flatMap(({ option, path }) => {
    const own = option.next === undefined ? [] : [{ routes: option.next, path: `${path}/next` }];
    const ofOutcomes = option.outcomes.flatMap(({ next }, index) =>
      next === option.next
        ? []
        : [{ routes: next, path: `${path}/outcomes/${index}/next`, outcome: index + 1 }],
    );
    return [...own, ...ofOutcomes].map(({ routes, ...rest }) =>
      junction(routes, { scene: scene.id, option, ...rest }),
    );
  });
}

function junction(
  routes: readonly Route[],
  rest: Omit<Junction, 'routes'>,
): readonly [readonly Route[], Junction] {
  const asked = routes.map(({ scene: to, when }, index) => {
    const path = `${rest.path}/${index}/when`;
    return when === undefined ? { to } : { to, asked: asking(when, { path, decides: 'route', within: [] }) };
  });
  return [routes, { ...rest, routes: asked }];
}
