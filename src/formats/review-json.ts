import type { DecisionReview } from '../review/index.ts';
import type { Reviewed } from './reviewed.ts';

/**
 * A review as the machine interface tells it. Numbers are doubles in points of score, not rounded. While a run is not
 * over it has no score and no ending, and its meters are as they stand.
 */
export function reviewJson({ review, hindsight, played }: Reviewed) {
  const { startValue, ended, lost, luck, accuracy, decisions } = review;
  return {
    startValue,
    score: ended?.score ?? null,
    ending: ended?.ending ?? null,
    meters: ended?.meters ?? played.state.meters,
    lost,
    luck,
    accuracy,
    decisions: decisions.map(decision),
    hindsight:
      hindsight === undefined
        ? null
        : {
            endings: hindsight.endings,
            best: hindsight.best,
            front: hindsight.front,
            onFront: ended?.onFront ?? null,
          },
  };
}

function decision({ scene, chose, verdict, key, loss, stake, luck, options }: DecisionReview) {
  const values = Object.fromEntries(options.map(({ option, value }) => [option.id, value]));
  return { scene: scene.id, chose: chose.id, verdict, key, loss, stake, luck, values };
}
