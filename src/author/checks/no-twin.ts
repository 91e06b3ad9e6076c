import type { Remark } from '../finding.ts';
import type { Survey } from '../survey.ts';

/** A story of which there is no twin. */
export function noTwin({ twins }: Survey): readonly Remark[] {
  if (twins.length > 0) return [];
  const message =
    'The case has no twin, so nobody can tell whether its text decides or a habit does. Add to `variants` one changed fact, and let options depend on it, so that another choice becomes the best.';
  return [{ rule: 'no-twin', path: '/id', message }];
}
