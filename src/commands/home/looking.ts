import type { ProgressPlace } from '../../session/index.ts';
import type { Played, Sitting } from '../play/sitting.ts';
import { pastRun } from './past-run.ts';
import { reopen } from './reopening.ts';
import type { Standing } from './standing.ts';

/** The learner in their progress, until they go home; what was played last, and where they were. */
export async function looking(
  sitting: Sitting,
  { progress }: Standing,
  from: ProgressPlace,
): Promise<{ readonly played: Played | undefined; readonly at: ProgressPlace }> {
  const { face, record } = sitting;
  const runs = async (most: number) => (await record.recent(most)).map(pastRun);
  for (let place = from; ;) {
    const { wish, at } = await face.progress({ progress, runs }, place);
    if (wish.kind === 'leave') return { played: undefined, at };
    const played = await reopen(sitting, wish.run);
    if (played !== undefined) return { played, at };
    place = at;
  }
}
