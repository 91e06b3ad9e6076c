import { available, BASE, score, start, type State, take } from '../../src/engine/index.ts';
import { METERS, type Scenario } from '../../src/scenario/index.ts';

interface Worth {
  readonly value: number;
  readonly random: number;
}

/** What a story is worth to perfect and to random play, as one would write it first: a memo keyed by strings. */
export function memoised(scenario: Scenario): Worth & { readonly states: number } {
  const known = new Map<string, Worth>();
  let states = 0;
  const worthOf = (state: State): Worth => {
    const key = keyOf(state);
    const found = known.get(key);
    if (found !== undefined) return found;
    const options = available(scenario, state);
    let worth: Worth;
    if (options.length === 0) {
      const points = score(scenario, state);
      worth = { value: points, random: points };
    } else {
      states += 1;
      let [value, random] = [0, 0];
      for (const option of options) {
        let [perfect, chance] = [0, 0];
        for (const outcome of option.outcomes) {
          const after = worthOf(take(scenario, state, option, outcome).state);
          perfect += (outcome.chance / 100) * after.value;
          chance += (outcome.chance / 100) * after.random;
        }
        value = Math.max(value, perfect);
        random += chance / options.length;
      }
      worth = { value, random };
    }
    known.set(key, worth);
    return worth;
  };
  return { ...worthOf(start(scenario, BASE).state), states };
}

function keyOf({ scene, meters, flags, pending }: State): string {
  const { customer, strategy, product, revenue } = meters;
  const facts = flags.size === 0 ? '' : [...flags].toSorted().join(' ');
  const sums = pending.length === 0 ? '' : sumsOf(pending).join(' ');
  return `${scene} ${customer} ${strategy} ${product} ${revenue} ${facts} ${sums}`;
}

/** Those of one turn are one sum; what is nothing is nothing. */
function sumsOf(pending: State['pending']): readonly string[] {
  const turns = new Map<number, number[]>();
  for (const { in: turn, effects } of pending) {
    const sum = turns.get(turn) ?? [0, 0, 0, 0];
    for (const [nth, meter] of METERS.entries()) sum[nth] = (sum[nth] ?? 0) + effects[meter];
    turns.set(turn, sum);
  }
  return [...turns]
    .filter(([, sum]) => sum.some((effect) => effect !== 0))
    .toSorted(([one], [other]) => one - other)
    .map(([turn, sum]) => `${turn}:${sum.join(',')}`);
}
