import { Text } from 'ink';
import { useState } from 'react';
import type { Paper } from '../../../session/index.ts';
import { useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import { nextScreen, scrollKeys } from '../parts/scroll.ts';
import { scrolledUnder } from '../parts/scrolled.ts';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { BACK } from './play-keys.ts';

/** Something to read, until the player has read it. */
export async function paperPage(paper: Paper, { show, look }: Staging): Promise<void> {
  await show<undefined>((done) => <PaperScreen paper={paper} look={look} leave={() => done(undefined)} />);
}

interface PaperScreenProps {
  readonly paper: Paper;
  readonly look: Look;
  readonly leave: () => void;
}

function PaperScreen({ paper, look, leave }: PaperScreenProps) {
  const [top, setTop] = useState(0);
  const room = useRoom();
  const text = paper.lines(Math.min(room.width, look.textWidth));
  const { lines, view } = scrolledUnder(text, top, { room, look });
  const more = view.top < view.last;
  const on = () => (more ? setTop(nextScreen(view)) : leave());
  const bindings = [
    { keys: ['enter', 'space'], shown: 'enter', does: more ? 'read on' : 'back', weight: 4, act: on },
    ...scrollKeys(view, setTop),
    { ...BACK, shown: 'q', act: leave },
  ];
  return (
    <Screen room={room} look={look} title={paper.title} place="" bindings={bindings}>
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}
