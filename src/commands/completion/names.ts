import type { Context } from '../context.ts';
import { caseNames } from '../library/names.ts';
import { addedPacks } from '../library/place.ts';
import { type Candidates, listed } from './candidates.ts';

/** The cases that can be played; and a case may be a file. */
export function cases(context: Context): Candidates {
  return { list: caseNames(context).map((value) => ({ value, says: '' })), otherwise: 'files' };
}

/** The packs that were added: only these can be removed. */
export function packs(context: Context): Candidates {
  return listed(addedPacks(context).packs.map(({ id }) => ({ value: id, says: 'a pack that you added' })));
}
