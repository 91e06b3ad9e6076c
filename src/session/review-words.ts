import type { DecisionView, Reviewed } from './reviewed.ts';
import { plain } from '../scenario/index.ts';
import { points, signed } from '../coach/index.ts';

/** “Score 67.4 = best play 78.9 − lost 9.6 + luck −1.9” */
export function identityWords({ review }: Reviewed): string {
  const { value, startValue, lost, luck } = review;
  const chance = signed(luck).replace('+', '');
  return `Score ${points(value)} = best play ${points(startValue)} − lost ${points(lost)} + luck ${chance}`;
}

/** “Judgement 81 %” */
export function judgementWords({ review: { accuracy } }: Reviewed): string {
  return accuracy === null ? 'Judgement: nothing was at stake' : `Judgement ${Math.round(accuracy)} %`;
}

/** Whether something else would have been better for everybody; undefined where that is not known. */
export function frontWords({ beaten, review }: Reviewed): string | undefined {
  if (beaten === undefined) return undefined;
  const all = review.hindsight?.reachable.length ?? beaten;
  const [where, many] = beaten === 0 ? ['on', 'none of the'] : ['not on', `${beaten} of`];
  return `You are ${where} the trade-off front: ${many} ${all} reachable outcomes ${beaten < 2 ? 'beats' : 'beat'} yours on customer, strategy and revenue`;
}

/** Whether the principle of a decision was kept: “honoured”. */
export function principleWords({ judged }: DecisionView): string {
  switch (judged.principle) {
    case 'honoured':
      return 'honoured';
    case 'broken':
      return 'broken';
    case undefined:
      return judged.verdict === 'forced' ? 'not at stake' : 'neither honoured nor broken';
  }
}

/** That an option was a trap; undefined where none was. */
export function trapWords({ trap, judged }: DecisionView): string | undefined {
  if (trap === undefined) return undefined;
  const said = 'looks best by what it brings at once, and is worse in truth.';
  return trap === judged.chose
    ? `A trap: what you chose ${said}`
    : `A trap that you passed by: “${plain(trap.text)}” ${said}`;
}
