import { kindOf, KINDS } from '../settings/kinds.ts';
import { type Candidates, listed } from './candidates.ts';

/** What can be set. */
export const settingKeys = (): Candidates => listed(KINDS.map(({ key, says }) => ({ value: key, says })));

/** The values that a setting can have; none where there is no such setting. */
export function settingValues(key: string): Candidates {
  const { choices = [] } = kindOf(key) ?? {};
  return listed(choices.map(({ value, words }) => ({ value, says: words })));
}
