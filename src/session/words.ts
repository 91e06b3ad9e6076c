import { quoted } from '../coach/index.ts';
import { BASE, type VariantChoice } from '../engine/index.ts';
import {
  type Level,
  type Meter,
  METERS,
  type Meters,
  type Product,
  METER_NAMES,
  plain,
  type Scenario,
} from '../scenario/index.ts';
import type { Card, PastRun } from './card.ts';

/** What a meter is, in one sentence, said when it first moves. */
export const METER_MEANINGS: Readonly<Record<Meter, string>> = {
  customer: 'Customer is how well the people who use the product are served.',
  strategy: 'Strategy is whether it all adds up: the right people, a way to reach them, a plan that holds.',
  product: 'Product is how good the thing itself is, and how soundly it is built.',
  revenue: 'Revenue is the result: the money that comes in.',
};

/** What the chain does, said when it first pulls. */
export const CHAIN_MEANING =
  'Customer, strategy and product are a chain: after every decision, revenue moves part of the way toward the weakest of them.';

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  apm: 'Associate PM',
  pm: 'PM',
  senior: 'Senior PM',
  executive: 'Executive',
};

export const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  b2c: 'B2C',
  'b2b-saas': 'B2B software',
  'internal-platform': 'Internal platform',
  physical: 'Physical product',
  service: 'Service',
  marketplace: 'Marketplace',
};

/** How often a scenario was played to its end, and whether a run of it waits: “played once”. */
export function playedWords({ attempts, unfinished }: { attempts: number; unfinished: boolean }): string {
  if (unfinished) return 'unfinished';
  switch (attempts) {
    case 0:
      return 'not played yet';
    case 1:
      return 'played once';
    default:
      return `played ${attempts} times`;
  }
}

/** How a case went so far, a few words each: “played 3 times”, “best judgement 81 %”, “a twin is left”. */
export function standingWords(card: Card): readonly string[] {
  const { attempts, best, unfinished } = card;
  const left = attempts === 0 ? 0 : twinsLeft(card);
  return [
    ...(attempts > 0 || !unfinished ? [playedWords({ attempts, unfinished: false })] : []),
    ...(best === null ? [] : [`best judgement ${Math.round(best)} %`]),
    ...(unfinished ? ['a run is unfinished'] : []),
    ...(left === 0 ? [] : [left === 1 ? 'a twin is left' : `${left} twins are left`]),
  ];
}

/** How many twins of a case were not played to the end. */
export const twinsLeft = ({ variants, played }: Pick<Card, 'variants' | 'played'>): number =>
  variants.filter((twin) => !played.includes(twin)).length;

/** How a run that is over was judged: “judgement 81 %”. */
export function runJudgement({ judgement }: Pick<PastRun, 'judgement'>): string {
  if (judgement === undefined) return 'no exact review';
  return judgement === null ? 'nothing at stake' : `judgement ${Math.round(judgement)} %`;
}

/** What sets a run apart, a few words each: which form of its story it is of, and how it was played. */
export function runKinds({
  variant,
  exam,
  study,
}: Pick<PastRun, 'variant' | 'exam' | 'study'>): readonly string[] {
  return [
    ...(variant === BASE ? [] : [variantWords(variant)]),
    ...(exam ? ['exam'] : []),
    ...(study ? ['for study'] : []),
  ];
}

/** The link of the chain that is lowest; the first of them where several are. */
export function weakestLink(meters: Meters): Meter {
  const chain: readonly Meter[] = ['customer', 'strategy', 'product'];
  return chain.reduce((weakest, link) => (meters[link] < meters[weakest] ? link : weakest), 'customer');
}

/** Where the chain pulls revenue: “Product at 54”. */
export function pullTarget(meters: Meters): string {
  const weakest = weakestLink(meters);
  return `${METER_NAMES[weakest]} at ${meters[weakest]}`;
}

/** The meters that differ. */
export function changed(before: Meters, after: Meters): readonly Meter[] {
  return METERS.filter((meter) => before[meter] !== after[meter]);
}

/** What is different in another variant of a story: the fact that is so there, or that is not so any more. */
export function changedFact({ variants }: Scenario, here: VariantChoice, there: VariantChoice): string {
  const factOf = (variant: VariantChoice) => variants.find(({ id }) => id === variant)?.fact;
  const [now, before] = [factOf(there), factOf(here)];
  return now ?? (before === undefined ? 'Nothing is changed.' : `This is not so: ${quoted(plain(before))}.`);
}

/** What a variant of a story is called; nothing for the story as it is. */
export function variantWords(variant: string): string {
  return variant === BASE ? '' : 'one fact changed';
}

/** Said where a choice is taken back for the first time. */
export const NOW_STUDY = 'From now on this run counts as study: it is left out of your bests.';

/** Said where a story could not be solved. */
export const NO_REVIEW =
  'There is no exact review of this run: the story can go so many ways that they are not all worked out here.';
