import {
  advance,
  judgedPage,
  type Left,
  type Play,
  replayFrom,
  type Saved,
  type SessionEvent,
} from '../../../session/index.ts';
import type { Show } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { PlayPage } from './play-page.tsx';
import { reviewPages } from './review-pages.tsx';

/** A play from where it stands to its review, a page at a time. No page is shown before its cause is recorded. */
export async function playPages(play: Play, show: Show, look: Look): Promise<Left> {
  let { session } = play;
  let banner = play.notices.join(' ');
  for (;;) {
    const page = judgedPage(session, play.judge);
    const shown = { page, moves: session.phase === 'told', banner, look };
    const event = await show<SessionEvent | 'leave'>((done) => (
      <PlayPage {...shown} send={done} leave={() => done('leave')} />
    ));
    if (page.isLast) {
      const from = event === 'leave' ? undefined : await reviewPages(session, play.judge, { show, look });
      const over = { how: 'finished' as const, session };
      return from === undefined ? over : { ...over, again: replayFrom(session, from) };
    }
    if (event === 'leave') return { how: 'quit', session };
    const step = await advance(session, event, play);
    session = step.session;
    banner = step.saved === undefined ? banner : trouble(step.saved);
  }
}

/** What the player should know as long as it holds. */
const trouble = (saved: Saved): string => (saved.ok ? '' : `Not saved: ${saved.why}. Play goes on.`);
