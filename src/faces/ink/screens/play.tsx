import {
  advance,
  type Left,
  page,
  type Play,
  type Saved,
  type SessionEvent,
} from '../../../session/index.ts';
import type { Show } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { PlayPage } from './play-page.tsx';

/** A play from where it stands to its score, a page at a time. No page is shown before its cause is recorded. */
export async function playPages(
  { session: first, record, notices }: Play,
  show: Show,
  look: Look,
): Promise<Left> {
  let session = first;
  let banner = notices.join(' ');
  for (;;) {
    const shown = { page: page(session), moves: session.phase === 'told', banner, look };
    const event = await show<SessionEvent | 'leave'>((done) => (
      <PlayPage {...shown} send={done} leave={() => done('leave')} />
    ));
    if (event === 'leave') return { how: session.phase === 'scored' ? 'finished' : 'quit', session };
    const step = await advance(session, event, record);
    session = step.session;
    banner = step.saved === undefined ? banner : trouble(step.saved);
  }
}

/** What the player should know as long as it holds. */
const trouble = (saved: Saved): string => (saved.ok ? '' : `Not saved: ${saved.why}. Play goes on.`);
