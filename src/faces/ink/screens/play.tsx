import { useState } from 'react';
import {
  advance,
  type Left,
  page,
  type Play,
  type Session,
  type SessionEvent,
} from '../../../session/index.ts';
import type { Look } from '../theme.ts';
import { PlayPage } from './play-page.tsx';

export interface PlayScreenProps {
  readonly play: Play;
  readonly look: Look;
  /** Told of work that the next key has to wait for. */
  readonly busyWith: (work: Promise<void>) => void;
  readonly onLeave: (left: Left) => void;
}

interface PlayState {
  readonly session: Session;
  /** What the player should know as long as it holds: the record is in trouble. */
  readonly banner: string;
}

/** A play from its brief to its score, a page at a time. */
export function PlayScreen({ play, look, busyWith, onLeave }: PlayScreenProps) {
  const [{ session, banner }, setState] = useState<PlayState>({
    session: play.session,
    banner: play.notices.join(' '),
  });
  const step = async (event: SessionEvent) => {
    const after = await advance(session, event, play.record);
    const { saved } = after;
    setState({
      session: after.session,
      banner: saved === undefined ? banner : saved.ok ? '' : `Not saved: ${saved.why}. Play goes on.`,
    });
  };
  return (
    <PlayPage
      key={`${session.phase} ${session.turns.length}`}
      page={page(session)}
      moves={session.phase === 'told'}
      banner={banner}
      look={look}
      send={(event) => busyWith(step(event))}
      leave={() => onLeave({ how: session.phase === 'scored' ? 'finished' : 'quit', session })}
    />
  );
}
