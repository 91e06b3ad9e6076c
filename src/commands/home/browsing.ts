import type { BrowsePlace, Library } from '../../session/index.ts';
import { find } from '../library/library.ts';
import type { Played, Sitting } from '../play/sitting.ts';
import { shown } from '../text.ts';
import { pastRun } from './past-run.ts';
import { beginOrGoOn } from './playing.ts';
import { reopen } from './reopening.ts';
import { type Standing, standingOf } from './standing.ts';

/** The learner among the cases, until they go home; what was played last, and where they were. */
export async function browsing(
  sitting: Sitting,
  first: Standing,
  from: BrowsePlace,
): Promise<{ readonly played: Played | undefined; readonly at: BrowsePlace }> {
  let [standing, place] = [first, from];
  for (;;) {
    const { wish, at } = await sitting.face.browse(libraryOf(sitting, standing), place);
    switch (wish.kind) {
      case 'leave':
        return { played: undefined, at };
      case 'review': {
        const played = await reopen(sitting, wish.run);
        if (played !== undefined) return { played, at };
        break;
      }
      case 'play':
      case 'go-on': {
        const how = wish.kind === 'play' ? { ...wish, goesOn: false } : { ...wish, ...ON };
        const played = await beginOrGoOn(sitting, how);
        if (played !== undefined) return { played, at };
      }
    }
    [standing, place] = [await standingOf(sitting), at];
  }
}

const ON = { variant: '', exam: false, goesOn: true };

/** So many runs of a case are listed. */
const MOST_RUNS = 50;

function libraryOf({ context, record }: Sitting, { cards, principles, notices }: Standing): Library {
  return {
    cards,
    principles,
    notices,
    details: async (id) => {
      const found = find(context, id);
      if (!found.ok) return { ok: false, why: shown(found.message) };
      const { scenario, pack } = found;
      const runs = await record.recent(MOST_RUNS, { pack, scenario: scenario.id });
      return { ok: true, brief: scenario.brief, runs: runs.map(pastRun) };
    },
  };
}
