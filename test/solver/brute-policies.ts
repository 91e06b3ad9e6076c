/** The fixed players once more, as the page of rules says them: expected immediate effects in whole hundredths. */
import type { ConditionFile, ConsequencesFile, OptionFile, PerMeter, StoryFile } from '../engine/file.ts';
import { METERS } from '../engine/file.ts';
import type { PolicyName } from '../../src/solver/index.ts';
import type { Spot, Way } from './brute.ts';

/** What a fixed player takes in a place: of equals the first in file order. */
export function chosenBy(name: PolicyName, story: StoryFile, spot: Spot): Way {
  const marks = spot.ways.map(({ option }) => markOf(name, story, { option, spot }));
  const [way] = spot.ways.filter((_, nth) => marks[nth] === Math.max(...marks));
  if (way === undefined) throw new Error('nothing to choose');
  return way;
}

interface Look {
  readonly option: OptionFile;
  readonly spot: Spot;
}

function markOf(name: PolicyName, { weights }: StoryFile, look: Look): number {
  const immediate = expectedNow(look);
  const surface = METERS.reduce((sum, meter) => sum + weights[meter] * immediate[meter], 0);
  switch (name) {
    case 'longest':
      return codePoints(look.option.text);
    case 'shortest':
      return -codePoints(look.option.text);
    case 'customer':
    case 'strategy':
    case 'product':
    case 'revenue':
      return immediate[name];
    case 'surface':
      return surface;
    case 'anti-surface':
      return -surface;
  }
}

/** A pair of surrogates is one; one alone is one too. */
const codePoints = (text: string): number => text.replaceAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '-').length;

/** Σ chance × effect of one turn without what is pending or comes later, in hundredths; nothing is clamped. */
function expectedNow({ option, spot: { at } }: Look): PerMeter<number> {
  const outcomes: readonly (ConsequencesFile & { readonly chance: number })[] = option.outcomes ?? [];
  const parts = [{ ...option, chance: 100 }, ...outcomes];
  const of = (meter: (typeof METERS)[number]): number =>
    parts.reduce((total, { chance, effects = {}, depends = [] }) => {
      const extras = depends.filter(({ when }) => holds(when, at)).map((each) => each.effects?.[meter] ?? 0);
      return total + chance * [effects[meter] ?? 0, ...extras].reduce((a, b) => a + b);
    }, 0);
  return {
    customer: of('customer'),
    strategy: of('strategy'),
    product: of('product'),
    revenue: of('revenue'),
  };
}

function holds({ meters = {}, flags = [], without = [], any }: ConditionFile, at: Spot['at']): boolean {
  return (
    METERS.every((meter) => {
      const bound = meters[meter];
      const value = at.meters[meter];
      return value >= (bound?.atLeast ?? 0) && (bound?.below === undefined || value < bound.below);
    }) &&
    flags.every((flag) => at.flags.includes(flag)) &&
    !without.some((flag) => at.flags.includes(flag)) &&
    (any === undefined || any.some((each) => holds(each, at)))
  );
}
