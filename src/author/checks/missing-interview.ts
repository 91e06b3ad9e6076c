import type { Remark } from '../finding.ts';
import type { Survey } from '../survey.ts';

/** A scenario that asks no interview question. */
export function missingInterview({ scenario }: Survey): readonly Remark[] {
  const decisions = [...scenario.scenes.values()].filter((scene) => scene.kind === 'decision');
  if (decisions.some(({ interview }) => interview !== undefined)) return [];
  const message =
    'No decision has an `interview`: the question that an interviewer would ask about it, its category, and what to listen for. Give one to the decision that is closest to a real interview.';
  return [{ rule: 'missing-interview', path: '/scenes', message }];
}
