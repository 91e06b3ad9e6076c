import type { Condition, Decision, FlagId, Option } from '../scenario/index.ts';
import { type Plan, planOf, type Possible } from './plan.ts';

/** What a decision's options do under flags; those that are closed under them are left out. */
export type PlansOf = (scene: Decision, flags: ReadonlySet<FlagId>) => readonly Plan[];

/** Makes the plans of a decision once for all flags that make no difference to its options. */
export function plansOnce(outcomesOf: (scene: Decision, option: Option) => readonly Possible[]): PlansOf {
  const known = new Map<Decision, Map<string, readonly Plan[]>>();
  const read = new Map<Decision, readonly FlagId[]>();
  return (scene, flags) => {
    const own = read.get(scene) ?? flagsRead(scene);
    read.set(scene, own);
    const key = own.map((flag) => (flags.has(flag) ? 1 : 0)).join('');
    const plans = known.get(scene) ?? new Map<string, readonly Plan[]>();
    known.set(scene, plans);
    const made =
      plans.get(key) ??
      scene.options
        .map((option) => planOf(option, flags, outcomesOf(scene, option)))
        .filter(({ open }) => open !== false);
    plans.set(key, made);
    return made;
  };
}

/** The flags that decide what the options of a scene do; not those that decide where they lead. */
function flagsRead({ options }: Decision): readonly FlagId[] {
  const conditions = options.flatMap(({ when, depends, later, outcomes }) => [
    when,
    ...[depends, later, ...outcomes.flatMap((each) => [each.depends, each.later])].flatMap((list) =>
      list.map((each) => each.when),
    ),
  ]);
  return [...new Set(conditions.flatMap((condition) => (condition === undefined ? [] : flagsIn(condition))))];
}

const flagsIn = ({ flags, without, any }: Condition): readonly FlagId[] => [
  ...flags,
  ...without,
  ...any.flatMap(flagsIn),
];
