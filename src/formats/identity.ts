import { points, signed } from '../coach/index.ts';
import { BASE, sceneOf } from '../engine/index.ts';
import type { Review } from '../review/index.ts';
import { beats } from '../solver/index.ts';
import type { Reviewed } from './reviewed.ts';
import { metersWords } from './words.ts';

/** “Score 67.4 = best play 78.9 − lost 9.6 + luck −1.9”; of a run that is not over its expected score. */
export function identity({ ended, value, startValue, lost, luck }: Review): string {
  const what = ended === undefined ? 'Expected score so far' : 'Score';
  const chance = signed(luck).replace('+', '');
  return `${what} ${points(value)} = best play ${points(startValue)} − lost ${points(lost)} + luck ${chance}`;
}

/** “Judgement 81 %” */
export function judgement({ accuracy }: Review): string {
  return accuracy === null ? 'Judgement: nothing was at stake' : `Judgement ${Math.round(accuracy)} %`;
}

/** What was played, and where it led. */
export function runWords({ solution, seed, played, review }: Reviewed): string {
  const { scenario, variant } = solution;
  const twin = scenario.variants.find(({ id }) => id === variant);
  const fact = twin === undefined ? '' : ` One fact is changed: ${twin.fact}`;
  const run = `Seed ${seed} · ${variant === BASE ? 'base' : variant}.${fact}`;
  const { ended } = review;
  if (ended === undefined)
    return `${run} The run is not over; the meters stand at ${metersWords(played.state.meters)}.`;
  const ending = sceneOf(scenario, ended.ending);
  const title = ending.kind === 'ending' ? ending.title : ended.ending;
  return `${run} Ending: ${title}. In the end: ${metersWords(ended.meters)}.`;
}

/** What else was possible with the same luck; undefined while the run is not over. */
export function tradeOff({ review: { ended }, hindsight }: Reviewed): string | undefined {
  if (ended === undefined) return undefined;
  const { best, endings, reachable } = hindsight;
  const beaten = reachable.filter(({ meters }) => beats(meters, ended.meters)).length;
  const many = endings.length === 1 ? '1 ending was' : `${endings.length} endings were`;
  const past = `With hindsight, the luck known: ${many} within reach, and at best a score of ${points(best)}.`;
  if (beaten === 0)
    return `${past} Trade-off front: yes, no other outcome beats yours on customer, strategy and revenue.`;
  const others = beaten === 1 ? '1 reachable outcome beats' : `${beaten} reachable outcomes beat`;
  return `${past} Trade-off front: no, ${others} yours on customer, strategy and revenue.`;
}
