import { Text } from 'ink';
import { useState } from 'react';
import type { Paper } from '../../../session/index.ts';
import type { Lines } from '../layout/text.ts';
import { useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import { nextScreen, scrollKeys } from '../parts/scroll.ts';
import { scrolledUnder } from '../parts/scrolled.ts';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { BACK } from './play-keys.ts';

/** Something to read, until the player has read it. */
export async function paperPage({ title, lines }: Paper, { show, look }: Staging): Promise<void> {
  const linesFor = (width: number) => lines(Math.min(width, look.textWidth));
  await show<undefined>((done) => (
    <ReadingScreen title={title} place="" linesFor={linesFor} look={look} leave={() => done(undefined)} />
  ));
}

interface ReadingScreenProps {
  readonly title: string;
  readonly place: string;
  readonly linesFor: (width: number) => Lines;
  readonly look: Look;
  readonly leave: () => void;
}

/** A text that is read from its beginning to its end, and left. */
export function ReadingScreen({ title, place, linesFor, look, leave }: ReadingScreenProps) {
  const [top, setTop] = useState(0);
  const room = useRoom();
  const { lines, view } = scrolledUnder(linesFor(room.width), top, { room, look });
  const more = view.top < view.last;
  const on = () => (more ? setTop(nextScreen(view)) : leave());
  const bindings = [
    { keys: ['enter', 'space'], shown: 'enter', does: more ? 'read on' : 'back', weight: 4, act: on },
    ...scrollKeys(view, setTop),
    { ...BACK, shown: 'q', act: leave },
  ];
  return (
    <Screen room={room} look={look} title={title} place={place} bindings={bindings}>
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}
