import {
  advance,
  judgedPage,
  type Left,
  NOW_STUDY,
  type Play,
  type Saved,
  type SessionEvent,
} from '../../../session/index.ts';
import type { Staging } from '../stage.tsx';
import { FINISH, QUIT, QUIT_ASIDE } from './play-keys.ts';
import { PlayPage } from './play-page.tsx';
import { reviewPages } from './review-pages.tsx';

/** A play from where it stands to its review, a page at a time. No page is shown before its cause is recorded. */
export async function playPages(play: Play, staging: Staging): Promise<Left> {
  const { show, look } = staging;
  let { session } = play;
  let trouble = '';
  /** What is said once, on the next page. */
  let notice = play.notices.join(' ');
  for (;;) {
    const page = judgedPage(session, play.judge);
    const banner = [trouble, notice].filter((words) => words !== '').join(' ');
    const wayOut = page.isLast ? FINISH : page.question?.isAside === true ? QUIT_ASIDE : QUIT;
    const shown = { page, moves: session.phase === 'told', banner, look, wayOut };
    const event = await show<SessionEvent | 'leave'>((done) => (
      <PlayPage {...shown} send={done} leave={() => done('leave')} />
    ));
    if (page.isLast)
      return event === 'leave' ? { how: 'finished', session } : reviewPages(play, session, staging);
    if (event === 'leave') return { how: 'quit', session };
    const step = await advance(session, event, play);
    trouble = step.saved === undefined ? trouble : troubleOf(step.saved);
    notice = event.kind === 'take-back' && !session.study ? NOW_STUDY : '';
    session = step.session;
  }
}

/** What the player should know as long as it holds. */
const troubleOf = (saved: Saved): string => (saved.ok ? '' : `Not saved: ${saved.why}. Play goes on.`);
