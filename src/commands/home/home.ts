import { setImmediate as otherWork } from 'node:timers/promises';
import { BASE } from '../../engine/index.ts';
import {
  BROWSE_START,
  type BrowsePlace,
  type HomeView,
  type HomeWish,
  type ProgressPlace,
} from '../../session/index.ts';
import { type Common, type Context, type Exit, tell } from '../context.ts';
import { find, TUTORIAL } from '../library/library.ts';
import { freshSeed, type Played, playNew, sit, type Sitting } from '../play/sitting.ts';
import { browsing } from './browsing.ts';
import { looking } from './looking.ts';
import { beginOrGoOn } from './playing.ts';
import { glossaryOf } from './glossary.ts';
import { glimpseOf, homeView, type Standing, standingOf } from './standing.ts';
import { settingsBoard } from '../settings/board.ts';

/** No command: home, and from there whatever the learner wants until they leave. A pipe plays the tutorial. */
export async function home(context: Context, options: Common): Promise<Exit> {
  if (context.stdin.isTTY) return sit(context, options, (sitting) => atHome({ ...sitting, hasHome: true }));
  const tutorial = find(context, TUTORIAL);
  if (!tutorial.ok) return tell(context, tutorial);
  const run = { variant: BASE, seed: freshSeed(context), mode: 'practice', notices: [] } as const;
  return sit(context, options, (sitting) => playNew(sitting, tutorial, run));
}

/** Where the learner was in the rooms behind home, for when they come back. */
interface Places {
  readonly browse: BrowsePlace;
  readonly progress: ProgressPlace;
}

const START: Places = { browse: BROWSE_START, progress: { page: 'overview', at: 0 } };

/** What came of a visit to a room: the last play, if there was one, and where the learner was. */
interface Visited {
  readonly played: Played | undefined;
  readonly places: Places;
}

/** The last play, if there was one. */
async function atHome(sitting: Sitting): Promise<Played | undefined> {
  let visited: Visited = { played: undefined, places: START };
  for (let glimpse = glimpseOf(sitting); ; glimpse = undefined) {
    const standing = glimpse === undefined ? standingOf(sitting) : lookedThrough(sitting);
    const view = glimpse === undefined ? homeView(sitting, await standing) : seen(sitting, glimpse, standing);
    const wish = await sitting.face.home(view);
    if (wish.kind === 'leave') return visited.played;
    const { played, places } = await visit(sitting, { wish, standing: await standing, from: visited.places });
    visited = { played: played ?? visited.played, places };
  }
}

/** Looks through the record when the first screen is there. */
async function lookedThrough(sitting: Sitting): Promise<Standing> {
  await otherWork();
  return standingOf(sitting);
}

/** Home as it was known last, and as it is when the record is looked through. */
function seen(sitting: Sitting, glimpse: Standing, standing: Promise<Standing>): HomeView {
  const later = standing.then((now) => homeView(sitting, now));
  return { ...homeView(sitting, glimpse), later };
}

interface Visit {
  readonly wish: Exclude<HomeWish, { readonly kind: 'leave' }>;
  readonly standing: Standing;
  readonly from: Places;
}

async function visit(sitting: Sitting, { wish, standing, from: places }: Visit): Promise<Visited> {
  switch (wish.kind) {
    case 'next': {
      const { step } = wish;
      const goesOn = step.kind === 'unfinished' || step.kind === 'tutorial';
      const played = await beginOrGoOn(sitting, { ...step, exam: false, goesOn });
      return { played, places };
    }
    case 'browse': {
      const { played, at } = await browsing(sitting, standing, places.browse);
      // From home the way leads to all of them, with the pointer where it was.
      return { played, places: { ...places, browse: { ...at, page: 'list' } } };
    }
    case 'progress': {
      const { played, at } = await looking(sitting, standing, places.progress);
      return { played, places: { ...places, progress: at } };
    }
    case 'settings':
      await sitting.face.settings(settingsBoard(sitting.context, sitting.record));
      return { played: undefined, places };
    case 'help':
      await sitting.face.help(glossaryOf(sitting.context));
      return { played: undefined, places };
  }
}
