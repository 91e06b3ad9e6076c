import { Text } from 'ink';
import { useReducer, useState } from 'react';
import type { Page, SessionEvent } from '../../../session/index.ts';
import { useKeys } from '../keymap.ts';
import { Frame, useRoom } from '../parts/frame.tsx';
import { KeyList } from '../parts/key-list.tsx';
import { useProgress } from '../parts/motion.ts';
import type { Look } from '../theme.ts';
import { arrange } from './play-layout.ts';
import { bindingsFor, hidden, reduce, UNTOUCHED } from './play-keys.ts';

export interface PlayPageProps {
  readonly page: Page;
  /** Whether the meters move while the page appears. */
  readonly moves: boolean;
  readonly banner: string;
  readonly look: Look;
  readonly send: (event: SessionEvent) => void;
  readonly leave: () => void;
}

/** One page of a play: what is told, and where a decision is due its options. */
export function PlayPage({ page, moves, banner, look, send, leave }: PlayPageProps) {
  const [touched, dispatch] = useReducer(reduce, UNTOUCHED);
  const [keysShown, setKeysShown] = useState(false);
  const room = useRoom();
  const progress = useProgress(moves && look.motion);
  const layout = arrange(page, { ...touched, banner, room, look, progress });
  const bindings = bindingsFor(page, { ...touched, view: layout.view, dispatch, send, leave });
  const help = { keys: ['?'], shown: '?', does: 'keys', weight: 2, act: () => setKeysShown(true) };
  const all = [...bindings.slice(0, -1), help, ...bindings.slice(-1)];
  useKeys(keysShown ? [hidden(() => setKeysShown(false))] : all);
  return (
    <Frame
      room={room}
      look={look}
      title={page.title}
      place={page.place}
      bindings={keysShown ? [hidden(() => {})] : all}
    >
      {keysShown ? (
        <KeyList bindings={all} look={look} />
      ) : (
        <Text wrap="truncate-end">{layout.lines.join('\n')}</Text>
      )}
    </Frame>
  );
}
