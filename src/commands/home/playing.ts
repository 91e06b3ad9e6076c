import { BASE } from '../../engine/index.ts';
import { find, type Found } from '../library/library.ts';
import { leftOver } from '../play/left-over.ts';
import { freshSeed, type Played, playNew, playOn, type Sitting } from '../play/sitting.ts';
import { variantIn } from '../run-words.ts';
import { sayWhy } from './say.ts';

/** What is to be played. */
export interface Wanted {
  /** What has to be typed to mean the case. */
  readonly case: string;
  readonly variant: string;
  readonly exam: boolean;
  /** Whether the run that was left unfinished is to be taken up. */
  readonly goesOn: boolean;
}

/** Plays a case, or goes on with it; where it can't be read any more that is told, and nothing played. */
export async function beginOrGoOn(sitting: Sitting, wanted: Wanted): Promise<Played | undefined> {
  const found = find(sitting.context, wanted.case);
  if (!found.ok) return sayWhy(sitting, wanted.case, found.message);
  const { left, notices } = await leftOver(sitting, [found]);
  if (left === undefined) return begin(sitting, found, { ...wanted, notices });
  return wanted.goesOn ? playOn(sitting, left, notices) : begin(sitting, found, { ...wanted, notices: [] });
}

async function begin(
  sitting: Sitting,
  found: Found,
  { variant: word, exam, notices }: Wanted & { readonly notices: readonly string[] },
): Promise<Played | undefined> {
  const variant = variantIn(found.scenario, word === '' ? BASE : word);
  if (!variant.ok) return sayWhy(sitting, found.scenario.title, variant.message);
  const seed = freshSeed(sitting.context);
  return playNew(sitting, found, { ...variant, seed, mode: exam ? 'exam' : 'practice', notices });
}
