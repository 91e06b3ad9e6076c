import { holds, type State } from '../engine/index.ts';
import type { Effects, Meter, Option, Outcome } from '../scenario/index.ts';

type Consequences = Pick<Outcome, 'effects' | 'depends' | 'later'>;

/** What an option is expected to add with its turn, in hundredths of a meter's points: whole numbers, nothing clamped. */
export function atOnce(option: Option, before: State): Effects {
  return expected(option, (consequences) => now(consequences, before));
}

/** The same with all that it causes later. */
export function inAll(option: Option, before: State): Effects {
  return expected(option, (consequences) => [...now(consequences, before), ...then(consequences, before)]);
}

const now = ({ effects, depends }: Consequences, before: State): readonly Effects[] => [
  effects,
  ...depends.filter(({ when }) => holds(when, before)).map((extra) => extra.effects),
];

const then = ({ later }: Consequences, before: State): readonly Effects[] =>
  later.filter(({ when }) => when === undefined || holds(when, before)).map(({ effects }) => effects);

/** Chances are whole percents, so that hundredths are exact. */
function expected(option: Option, listed: (consequences: Consequences) => readonly Effects[]): Effects {
  const weighed = [{ chance: 100, effects: listed(option) }].concat(
    option.outcomes.map((outcome) => ({ chance: outcome.chance, effects: listed(outcome) })),
  );
  const of = (meter: Meter): number =>
    weighed.reduce(
      (sum, { chance, effects }) => effects.reduce((total, each) => total + chance * each[meter], sum),
      0,
    );
  return {
    customer: of('customer'),
    strategy: of('strategy'),
    product: of('product'),
    revenue: of('revenue'),
  };
}
