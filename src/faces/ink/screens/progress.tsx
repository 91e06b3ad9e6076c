import { Text } from 'ink';
import { useEffect, useReducer, useState } from 'react';
import type { Progress } from '../../../coach/index.ts';
import {
  type Looked,
  practisedWords,
  type ProgressBook,
  type ProgressPlace,
} from '../../../session/index.ts';
import { placeBeside } from '../layout/place.ts';
import { useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { bindingsFor } from './progress-keys.ts';
import { arrangeProgress } from './progress-layout.ts';
import { type Known, NONE_KNOWN, reduce, wanted } from './progress-state.ts';

/** How the learner's judgement goes, and the runs behind it, until they leave it or open the review of one. */
export async function progressPages(
  book: ProgressBook,
  at: ProgressPlace,
  { show, look }: Staging,
): Promise<Looked> {
  return show<Looked>((done) => <ProgressScreen book={book} from={at} look={look} leave={done} />);
}

const TITLE = 'Progress';

/** What the progress rests on, as far as there is room. */
function placeName(progress: Progress, width: number): string {
  const words = practisedWords(progress);
  return placeBeside(TITLE, [words, words.split(' · ')[0] ?? ''], width);
}

interface ProgressScreenProps {
  readonly book: ProgressBook;
  readonly from: ProgressPlace;
  readonly look: Look;
  readonly leave: (looked: Looked) => void;
}

function ProgressScreen({ book, from, look, leave }: ProgressScreenProps) {
  const [place, dispatch] = useReducer(reduce, { ...from, top: 0 });
  const room = useRoom();
  const known = useRuns(book, place);
  const { progress } = book;
  // There may be fewer runs than there were when the place was left.
  const at = Math.max(0, Math.min(place.at, known.runs.length - 1));
  const shown = { ...place, at: known.asked === 0 ? place.at : at };
  const { lines, view } = arrangeProgress({ progress, known }, shown, { room, look });
  const left: ProgressPlace = { page: shown.page, at: shown.at };
  const bindings = bindingsFor({
    place: shown,
    view,
    runs: known.runs,
    look,
    dispatch,
    open: (run) => leave({ wish: { kind: 'review', run }, at: left }),
    leave: () => leave({ wish: { kind: 'leave' }, at: left }),
  });
  return (
    <Screen room={room} look={look} title={TITLE} place={placeName(progress, room.width)} bindings={bindings}>
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}

/** The runs as far as they are read: a portion when they are first looked at, and more as the pointer comes near the end. */
function useRuns({ runs }: ProgressBook, { page, at }: ProgressPlace): Known {
  const [known, setKnown] = useState(NONE_KNOWN);
  const most = page === 'history' ? wanted(known, at) : known.asked;
  useEffect(() => {
    if (most === 0 || most === known.asked) return;
    let isStale = false;
    void runs(most).then((read) => {
      if (!isStale) setKnown({ runs: read, asked: most });
    });
    return () => {
      isStale = true;
    };
  }, [most, known.asked, runs]);
  return known;
}
