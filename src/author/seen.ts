import { BASE } from '../engine/index.ts';
import { listed, named } from './say.ts';
import { type Survey, type Telling, tellingsOf } from './survey.ts';

/** Something that is so in a telling. */
export interface Sight<Found> {
  readonly telling: Telling;
  readonly found: Found;
}

/** What is so of the same thing, a scene or a policy, in one telling or in several. */
export interface Seen<Thing, Found> {
  readonly thing: Thing;
  /** In which of them, to be put into a sentence: “ in the twin `x`”; empty where it is so in all. */
  readonly where: string;
  /** What was found in the first of them. */
  readonly first: Found;
  readonly sights: readonly Sight<Found>[];
}

/** Looks at the base and at each twin, and puts together what is so of the same thing. */
export function seenIn<Thing, Found>(
  survey: Survey,
  look: (telling: Telling) => Iterable<readonly [Thing, Found]>,
): readonly Seen<Thing, Found>[] {
  const all = new Map<Thing, Sight<Found>[]>();
  for (const telling of tellingsOf(survey))
    for (const [thing, found] of look(telling))
      all.set(thing, [...(all.get(thing) ?? []), { telling, found }]);
  return [...all].flatMap(([thing, sights]) => {
    const [first] = sights;
    return first === undefined ? [] : [{ thing, where: whereOf(survey, sights), first: first.found, sights }];
  });
}

/** A line for each telling in which something is so; each begins with the telling's name where there are several. */
export function lineOfEach<Found>(
  survey: Survey,
  sights: readonly Sight<Found>[],
  line: (sight: Sight<Found>) => string,
): readonly string[] {
  return sights.map((sight) => `${headOf(survey, sight.telling)}${line(sight)}`);
}

function headOf({ twins }: Survey, { variant }: Telling): string {
  if (twins.length === 0) return '';
  return variant === BASE ? 'Base: ' : `Twin ${named(variant)}: `;
}

function whereOf({ twins }: Survey, sights: readonly Sight<unknown>[]): string {
  if (sights.length === twins.length + 1) return '';
  const names = sights.map(({ telling }) =>
    telling.variant === BASE ? 'the base' : `the twin ${named(telling.variant)}`,
  );
  return ` in ${listed(names)}`;
}
