import { Text } from 'ink';
import { useReducer } from 'react';
import type { Glossary } from '../../../session/index.ts';
import { placeBeside } from '../layout/place.ts';
import { useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import { Writing } from '../parts/writing.tsx';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { bindingsFor, writingBindings } from './glossary-keys.ts';
import { arrangeGlossary } from './glossary-layout.ts';
import { entriesOn, reduce, START } from './glossary-state.ts';

/** How keys work, what words mean and where the principles come from, until the learner leaves it. */
export async function glossaryPages(glossary: Glossary, { show, look }: Staging): Promise<void> {
  return show<void>((done) => (
    <GlossaryScreen glossary={glossary} look={look} leave={() => done(undefined)} />
  ));
}

interface GlossaryScreenProps {
  readonly glossary: Glossary;
  readonly look: Look;
  readonly leave: () => void;
}

function GlossaryScreen({ glossary, look, leave }: GlossaryScreenProps) {
  const [place, dispatch] = useReducer(reduce, START);
  const room = useRoom();
  const entries = entriesOn(glossary, place);
  const { lines, view, cursor } = arrangeGlossary(entries, place, { room, look });
  const hands = { place, view, count: entries.length, look, dispatch, leave };
  const content = <Text wrap="truncate-end">{lines.join('\n')}</Text>;
  const frame = { room, look, title: TITLE, place: placeName(glossary, room.width) };
  return place.isWriting ? (
    <Writing
      {...frame}
      {...(cursor && { cursor })}
      bindings={writingBindings(hands)}
      write={(edit) => dispatch({ kind: 'write', edit })}
    >
      {content}
    </Writing>
  ) : (
    <Screen {...frame} bindings={bindingsFor(hands)}>
      {content}
    </Screen>
  );
}

const TITLE = 'Help';

const placeName = ({ terms, principles }: Glossary, width: number): string =>
  placeBeside(TITLE, [`${terms.length} words · ${principles.length} principles`], width);
