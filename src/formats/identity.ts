import { points, signed } from '../coach/index.ts';
import { BASE, sceneOf } from '../engine/index.ts';
import type { Review } from '../review/index.ts';
import { METER_NAMES, METERS } from '../scenario/index.ts';
import { beats } from '../solver/index.ts';
import type { Bars, Figure, Sum } from './document.ts';
import type { Reviewed } from './reviewed.ts';

/** “Judgement 81 %: Score 67.4 = best play 78.9 − lost 9.6 + luck −1.9”; of a run that is not over its expected score. */
export function identity(review: Review): Sum {
  const { ended, value, startValue, lost, luck } = review;
  return {
    kind: 'sum',
    lead: judgement(review),
    terms: [
      { sign: '', name: ended === undefined ? 'Expected score so far' : 'Score', figure: points(value) },
      { sign: '=', name: 'best play', figure: points(startValue) },
      { sign: '−', name: 'lost', figure: points(lost) },
      { sign: '+', name: 'luck', figure: signed(luck).replace('+', '') },
    ],
  };
}

/** “Judgement 81 %” */
export function judgement({ accuracy }: Review): Figure {
  return accuracy === null
    ? { name: 'Nothing was at stake', figure: '' }
    : { name: 'Judgement', figure: `${Math.round(accuracy)} %` };
}

/** What was played, and where it led. */
export function runWords({ solution, seed, review }: Reviewed): string {
  const { scenario, variant } = solution;
  const twin = scenario.variants.find(({ id }) => id === variant);
  const fact = twin === undefined ? '' : ` One fact is changed: ${twin.fact}`;
  const run = `${variant === BASE ? 'The story as it is' : `The twin ${variant}`}, seed ${seed}.${fact}`;
  const { ended } = review;
  if (ended === undefined) return `${run} The run is not over.`;
  const ending = sceneOf(scenario, ended.ending);
  return `${run} Ending: **${ending.kind === 'ending' ? ending.title : ended.ending}**.`;
}

/** Where the meters stand, and how far they have come. */
export function metersBars({ review: { ended }, played, solution }: Reviewed): Bars {
  const { start } = solution.scenario;
  const from = solution.scenario.variants.find(({ id }) => id === solution.variant)?.start ?? {};
  const meters = ended?.meters ?? played.state.meters;
  return {
    kind: 'bars',
    caption: `${ended === undefined ? 'The meters so far' : 'The meters in the end'}, and since the start`,
    unit: '',
    whole: 100,
    values: METERS.map((meter) => ({
      label: METER_NAMES[meter],
      value: meters[meter],
      note: wholeSigned(meters[meter] - (from[meter] ?? start[meter])),
    })),
  };
}

const wholeSigned = (change: number): string =>
  change === 0 ? '±0' : change > 0 ? `+${change}` : `−${-change}`;

/** What else was possible with the same luck; undefined while the run is not over, or where it is not known. */
export function tradeOff({ review: { ended }, hindsight }: Reviewed): string | undefined {
  if (ended === undefined || hindsight === undefined) return undefined;
  const { best, endings, reachable } = hindsight;
  const beaten = reachable.filter(({ meters }) => beats(meters, ended.meters)).length;
  const many = endings.length === 1 ? '1 ending was' : `${endings.length} endings were`;
  const past = `With hindsight, the luck known: ${many} within reach, and at best a score of ${points(best)}.`;
  if (beaten === 0)
    return `${past} You are on the trade-off front: no other outcome beats yours on customer, strategy and revenue.`;
  const others = beaten === 1 ? '1 reachable outcome beats' : `${beaten} reachable outcomes beat`;
  return `${past} You are not on the trade-off front: ${others} yours on customer, strategy and revenue.`;
}
