import { type Floor, type Meter, METER_NAMES, type Scene } from '../scenario/index.ts';
import { unpack } from '../solver/index.ts';
import type { Junction } from './conditions.ts';
import type { Readings } from './readings.ts';
import { named } from './say.ts';
import { wasRead, whyNever } from './why.ts';

/** The links to a scene that no play comes to, and why none of them is taken: a line each. */
export function whyNot(scene: Scene, floors: readonly Floor[], readings: Readings): readonly string[] {
  const ofRoutes = [...readings.conditions.junctions.values()].flatMap((junction) =>
    isOverruled(junction)
      ? []
      : junction.routes.flatMap(({ to }, index) =>
          to === scene.id ? [`${placeOf(junction)}: ${whyNotBy(junction, index, readings)}.`] : [],
        ),
  );
  const ofFloors = floors
    .filter((floor) => floor.scene === scene.id)
    .map((floor) => unbroken(floor, readings));
  return [...new Set([...ofRoutes, ...ofFloors])];
}

/**
 * Why routes are never looked at although what they belong to can be chosen; undefined where they are looked at. To be
 * asked only of those whose first has a condition, or of which nothing is taken.
 */
export function neverUsed(junction: Junction, readings: Readings): string | undefined {
  const [first] = junction.routes;
  if (!readings.reached.has(junction.scene) || isClosed(junction, readings)) return undefined;
  if (isOverruled(junction)) return 'every outcome of this option has its own `next`';
  if (first?.asked !== undefined && wasRead(first.asked, readings)) return undefined;
  return 'a floor always ends the run first';
}

/** Whether the routes of an option are never used because all its outcomes have their own. */
const isOverruled = ({ option, outcome }: Junction): boolean =>
  option !== undefined && outcome === undefined && option.outcomes.every(({ next }) => next !== option.next);

function isClosed({ scene, option }: Junction, { conditions, witnessOf }: Readings): boolean {
  if (option?.when === undefined) return false;
  const asked = (conditions.scenes.get(scene) ?? []).find(({ condition }) => condition === option.when);
  return asked !== undefined && !witnessOf(asked).held;
}

function placeOf({ scene, option, outcome }: Junction): string {
  if (option === undefined) return `From the passage ${named(scene)}`;
  const ofOutcome = outcome === undefined ? '' : `, outcome ${outcome}`;
  return `From ${named(scene)} by ${named(option.id)}${ofOutcome}`;
}

function whyNotBy(junction: Junction, index: number, readings: Readings): string {
  if (!readings.reached.has(junction.scene)) return 'no play comes there either';
  if (isClosed(junction, readings)) return 'the option is never open';
  const asked = junction.routes[index]?.asked;
  if (asked !== undefined && wasRead(asked, readings))
    return `its condition never holds. ${whyNever(asked, readings).join(' ').replace(/\.$/, '')}`;
  return neverUsed(junction, readings) ?? 'a route before it is always taken';
}

function unbroken({ meter, below }: Floor, { stands }: Readings): string {
  const name = METER_NAMES[meter];
  const floor = `By the floor of ${name} under ${below}`;
  const least = leastOf(meter, stands);
  if (least >= below) return `${floor}: ${name} is ${least} or more in every state.`;
  return `${floor}: where a choice leaves ${name} under ${below}, another floor comes first; the start and passages break no floor.`;
}

function leastOf(meter: Meter, stands: Readings['stands']): number {
  let least = 100;
  for (const { meters } of [...stands.values()].flat())
    for (const list of meters) for (const packed of list) least = Math.min(least, unpack(packed)[meter]);
  return least;
}
