import { type Bound, type Condition, type FlagId, METER_NAMES, METERS } from '../scenario/index.ts';
import type { Facts } from './stands.ts';
import type { Range } from './witness.ts';

/** An id in a sentence. Ids consist of small letters, digits and hyphens, so that they are safe to print. */
export const named = (id: string): string => `\`${id}\``;

/** “a, b and c”. */
export function listed(words: readonly string[], and = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** “40 to 55”, or “45” where it is always the same. */
export function rangeWords({ least, most }: Range): string {
  return least === most ? String(least) : `${least} to ${most}`;
}

/** What a bound asks for: “60 or more”, “under 60”, “40 to 59”. */
export function boundWords({ atLeast, below }: Bound): string {
  if (below > 100) return `${atLeast} or more`;
  if (atLeast === 0) return `under ${below}`;
  return atLeast >= below
    ? `${atLeast} or more and under ${below}`
    : rangeWords({ least: atLeast, most: below - 1 });
}

/** “where `a` is set and Product is 62”: what conditions read of a state; nothing where they read nothing. */
export function factsWords(conditions: readonly Condition[], { flags, meters }: Facts): string {
  const all = conditions.flatMap(everyPart);
  const asked = new Set<FlagId>(all.flatMap((each) => [...each.flags, ...each.without]));
  const measured = new Set(all.flatMap((each) => each.meters.map(({ meter }) => meter)));
  const words = [
    ...Array.from(asked, (flag) => `${named(flag)} is ${flags.has(flag) ? 'set' : 'not set'}`),
    ...METERS.filter((meter) => measured.has(meter)).map(
      (meter) => `${METER_NAMES[meter]} is ${meters[meter]}`,
    ),
  ];
  return words.length === 0 ? '' : `where ${listed(words)}`;
}

const everyPart = (condition: Condition): readonly Condition[] => [
  condition,
  ...condition.any.flatMap(everyPart),
];
