import { type FlagId, nearest, type Scenario, type Scene } from '../../scenario/index.ts';
import { outermost, withMembers } from '../conditions.ts';
import type { Remark } from '../finding.ts';
import { readingsOf } from '../readings.ts';
import { named } from '../say.ts';
import type { Survey } from '../survey.ts';
import { optionsIn, partsOf, pathOf } from '../texts.ts';

/** Flags that something sets and no condition reads. */
export function unusedFlag(survey: Survey): readonly Remark[] {
  const all = outermost(readingsOf(survey).conditions).flatMap(withMembers);
  const read = new Set(all.flatMap(({ condition: { flags, without } }) => [...flags, ...without]));
  const unread = settersIn(survey.scenario).filter(({ flag }) => !read.has(flag));
  return [...Map.groupBy(unread, ({ flag }) => flag)].flatMap(([flag, setters]) =>
    told(flag, setters, nearest(flag, read)),
  );
}

/** A place that sets a flag. */
interface Setter {
  readonly flag: FlagId;
  readonly path: string;
  /** Who sets it, for a sentence. */
  readonly by: string;
}

function told(
  flag: FlagId,
  [first, ...others]: readonly Setter[],
  meant: string | undefined,
): readonly Remark[] {
  if (first === undefined) return [];
  const message = `The flag ${named(flag)} is set and never read, so it only makes more states${meant === undefined ? '.' : `; did you mean ${named(meant)}?`} Ask for it in a condition, or delete it${others.length > 0 ? ' wherever it is set' : ''}.`;
  const proof = [first, ...others].map(({ by }) => `Set by ${by}.`);
  return [{ rule: 'unused-flag', path: first.path, message, proof }];
}

/** Twins come first: their flags are set before the first scene. */
function settersIn({ variants, scenes }: Scenario): readonly Setter[] {
  return [
    ...variants.flatMap(({ id, sets }, index) =>
      each(sets, { path: `/variants/${index}/sets`, by: `the twin ${named(id)}` }),
    ),
    ...[...scenes.values()].flatMap(settersOf),
  ];
}

function settersOf(scene: Scene): readonly Setter[] {
  if (scene.kind === 'passage')
    return each(scene.sets, { path: `${pathOf(scene)}/sets`, by: `the passage ${named(scene.id)}` });
  return optionsIn(scene).flatMap(({ option, path }) =>
    partsOf(option, path).flatMap((part, index) => {
      const outcome = index === 0 ? '' : `, outcome ${index}`;
      const by = `${named(option.id)} in ${named(scene.id)}${outcome}`;
      return each(part.does.sets, { path: `${part.path}/sets`, by });
    }),
  );
}

function each(sets: readonly FlagId[], { path, by }: Omit<Setter, 'flag'>): readonly Setter[] {
  return sets.map((flag, index) => ({ flag, by, path: `${path}/${index}` }));
}
