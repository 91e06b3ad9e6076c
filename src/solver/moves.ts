import { sceneOf } from '../engine/index.ts';
import type { Effects, Floor, Later, Route, Scenario, SceneId } from '../scenario/index.ts';
import { type Circumstances, due, type FlagSet, type Sums } from './circumstances.ts';
import type { Group } from './group.ts';
import { type Plan, type PlannedBranch, together, type Test } from './plan.ts';
import { residual } from './residual.ts';

/** An option as all states of a group see it. */
export interface Move {
  readonly plan: Plan;
  readonly branches: readonly Branch[];
}

/** One outcome of an option, from the states of a group. A class, since there are very many of them. */
export class Branch {
  readonly plan: PlannedBranch;
  /** Added in every state of the group: the plan's effects and what falls due. */
  readonly effects: Effects;
  readonly #places: Places;
  readonly #group: Group;
  #landing: Landing | Doubt | undefined;

  constructor(plan: PlannedBranch, effects: Effects, { places, group }: { places: Places; group: Group }) {
    this.plan = plan;
    this.effects = effects;
    this.#places = places;
    this.#group = group;
  }

  /** Where the turn leads, once its doubtful later effects are settled. */
  landing(): Landing | Doubt {
    const { plan } = this;
    return (this.#landing ??= settled(this.#places, plan, {
      here: this.#group,
      coming: plan.later,
      asked: 0,
    }));
  }
}

/** A later effect that comes only where the test holds in the state before the choice. */
export interface Doubt {
  readonly kind: 'doubt';
  readonly test: Test;
  readonly yes: () => Landing | Doubt;
  readonly no: () => Landing | Doubt;
}

/** Where a turn leads when its effects are done. */
export interface Landing {
  readonly kind: 'landing';
  readonly way: Way;
  /** The ending of a floor, which is made when it is first broken. */
  readonly floor: (floor: Floor) => Group;
}

/** The way from a choice to the next decision or ending, through passages. Its stretches are made when first walked. */
export type Way =
  | { readonly kind: 'stop'; readonly group: Group }
  | { readonly kind: 'passage'; readonly effects: Effects; readonly then: () => Way }
  | { readonly kind: 'fork'; readonly test: Test; readonly yes: () => Way; readonly no: () => Way };

/** What is the same along a way but for the flags that passages set. */
export interface Here {
  readonly flags: FlagSet;
  readonly sums: Sums;
}

/** Where states can stand. */
export interface Places {
  readonly scenario: Scenario;
  readonly circumstances: Circumstances;
  /** The plans of a decision's options under flags; those that are closed under them are left out. */
  readonly plansAt: (scene: SceneId, flags: FlagSet) => readonly Plan[];
  /** The group of a scene, flags and sums. */
  readonly groupAt: (scene: SceneId, here: Here) => Group;
  /** Makes a way at most once for each scene, flags and sums. */
  readonly wayAt: (scene: SceneId, here: Here, make: () => Way) => Way;
}

/** What can be done in the states of a group; nothing at an ending. */
export function movesOf(places: Places, group: Group): readonly Move[] {
  const { scene, flags, sums } = group;
  if (scene.kind === 'ending') return [];
  const falls = sums.turns.length === 0 ? undefined : due(sums);
  return places.plansAt(scene.id, flags).map((plan) => ({
    plan,
    branches: plan.branches.map((branch) => {
      const effects = falls === undefined ? branch.effects : together(branch.effects, falls);
      return new Branch(branch, effects, { places, group });
    }),
  }));
}

/** Asks one doubtful later effect after the other whether it comes; `coming` are those that do. */
function settled(
  places: Places,
  plan: PlannedBranch,
  { here, coming, asked }: { here: Here; coming: readonly Later[]; asked: number },
): Landing | Doubt {
  const later = plan.doubtful[asked];
  if (later === undefined) return landingOf(places, plan, { here, coming });
  const on = (known: readonly Later[]) =>
    lazily(() => settled(places, plan, { here, coming: known, asked: asked + 1 }));
  return { kind: 'doubt', test: later.test, yes: on([...coming, later]), no: on(coming) };
}

function landingOf(
  places: Places,
  plan: PlannedBranch,
  { here, coming }: { here: Here; coming: readonly Later[] },
): Landing {
  const { passed, plus } = places.circumstances;
  const there = { flags: plus(here.flags, plan.sets), sums: passed(here.sums, coming) };
  return {
    kind: 'landing',
    way: wayAlong(places, plan.next, there),
    floor: ({ scene }) => places.groupAt(scene, there),
  };
}

/** The way to a scene: there, or on through the passage that it is. */
export function wayTo(places: Places, id: SceneId, here: Here): Way {
  return places.wayAt(id, here, () => {
    const scene = sceneOf(places.scenario, id);
    if (scene.kind !== 'passage') return { kind: 'stop', group: places.groupAt(id, here) };
    const flags = places.circumstances.plus(here.flags, scene.sets);
    const then = lazily(() => wayAlong(places, scene.next, { ...here, flags }));
    return { kind: 'passage', effects: scene.effects, then };
  });
}

function wayAlong(places: Places, [route, ...rest]: readonly Route[], here: Here): Way {
  if (route === undefined) throw new Error('the last route has a condition');
  const open = residual(route.when, here.flags.flags);
  if (open === false) return wayAlong(places, rest, here);
  if (open === true) return wayTo(places, route.scene, here);
  const yes = lazily(() => wayTo(places, route.scene, here));
  return { kind: 'fork', test: open, yes, no: lazily(() => wayAlong(places, rest, here)) };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
