import { Text } from 'ink';
import { useReducer } from 'react';
import type { Page, SessionEvent } from '../../../session/index.ts';
import { useRoom } from '../parts/frame.tsx';
import { useProgress } from '../parts/motion.ts';
import { Screen } from '../parts/screen.tsx';
import type { Look } from '../theme.ts';
import { bindingsFor, type WayOut } from './play-keys.ts';
import { arrange } from './play-layout.ts';
import { reduce, type Touched, UNTOUCHED } from './play-state.ts';

export interface PlayPageProps {
  readonly page: Page;
  /** Whether the meters move while the page appears. */
  readonly moves: boolean;
  readonly banner: string;
  readonly look: Look;
  readonly wayOut: WayOut;
  readonly send: (event: SessionEvent) => void;
  readonly leave: () => void;
  /** What the player had done to it, where it was shown before. */
  readonly from?: Touched;
  /** The story is not any more as it is told here. */
  readonly renew?: (touched: Touched) => void;
}

/** One page of a play: what is told, and where something is asked what can be answered. */
export function PlayPage({ page, moves, banner, look, from = UNTOUCHED, renew, ...ways }: PlayPageProps) {
  const [touched, dispatch] = useReducer(reduce, from);
  const room = useRoom();
  const progress = useProgress(moves && look.motion);
  const { lines, view } = arrange(page, { ...touched, banner, room, look, progress });
  const hands = { ...touched, ...ways, view, glyphs: look.glyphs, dispatch };
  return (
    <Screen
      room={room}
      look={look}
      title={page.title}
      place={page.place}
      bindings={bindingsFor(page, hands)}
      renew={() => renew?.(touched)}
    >
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}
