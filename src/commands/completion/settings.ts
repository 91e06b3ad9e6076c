import { kindOf, KINDS } from '../settings/kinds.ts';
import { type Candidates, listed } from './candidates.ts';

export const settingKeys = (): Candidates => listed(KINDS.map(({ key, says }) => ({ value: key, says })));

export function settingValues(key: string): Candidates {
  const { choices = [] } = kindOf(key) ?? {};
  return listed(choices.map(({ value, words }) => ({ value, says: words })));
}
