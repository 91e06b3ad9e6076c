import {
  advance,
  judgedPage,
  type Left,
  type Play,
  type Saved,
  type SessionEvent,
} from '../../../session/index.ts';
import type { Staging } from '../stage.tsx';
import { FINISH, QUIT } from './play-keys.ts';
import { PlayPage } from './play-page.tsx';
import { reviewPages } from './review-pages.tsx';

/** A play from where it stands to its review, a page at a time. No page is shown before its cause is recorded. */
export async function playPages(play: Play, staging: Staging): Promise<Left> {
  const { show, look } = staging;
  let { session } = play;
  let banner = play.notices.join(' ');
  for (;;) {
    const page = judgedPage(session, play.judge);
    const wayOut = page.isLast ? FINISH : QUIT;
    const shown = { page, moves: session.phase === 'told', banner, look, wayOut };
    const event = await show<SessionEvent | 'leave'>((done) => (
      <PlayPage {...shown} send={done} leave={() => done('leave')} />
    ));
    if (page.isLast)
      return event === 'leave' ? { how: 'finished', session } : reviewPages(play, session, staging);
    if (event === 'leave') return { how: 'quit', session };
    const step = await advance(session, event, play);
    session = step.session;
    banner = step.saved === undefined ? banner : trouble(step.saved);
  }
}

/** What the player should know as long as it holds. */
const trouble = (saved: Saved): string => (saved.ok ? '' : `Not saved: ${saved.why}. Play goes on.`);
