import { Text } from 'ink';
import { useReducer } from 'react';
import { judgementWords, points, type Reviewed } from '../../../session/index.ts';
import { useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Look } from '../theme.ts';
import { bindingsFor } from './review-keys.ts';
import { arrangeReview } from './review-layout.ts';
import { type Place, reduce } from './review-state.ts';

export interface ReviewScreenProps {
  readonly reviewed: Reviewed;
  readonly look: Look;
  /** With the decision that is to be replayed, where one is. */
  readonly leave: (replay: number | undefined) => void;
}

/** What a play was worth: the summary, the decisions, and each of them opened. */
export function ReviewScreen({ reviewed, look, leave }: ReviewScreenProps) {
  const [place, dispatch] = useReducer(reduce, reviewed, beginning);
  const room = useRoom();
  const { lines, ...layout } = arrangeReview(reviewed, place, { room, look });
  const { glyphs } = look;
  const bindings = bindingsFor({
    ...layout,
    place,
    count: reviewed.decisions.length,
    hasMap: reviewed.beaten !== undefined,
    glyphs,
    dispatch,
    leave,
  });
  return (
    <Screen
      room={room}
      look={look}
      title={reviewed.scenario.title}
      place={placeName(reviewed, place)}
      bindings={bindings}
    >
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}

/** The costliest decision is pointed at first. */
function beginning({ decisions }: Reviewed): Place {
  const losses = decisions.map(({ judged }) => judged.loss);
  return { page: 'summary', at: Math.max(0, losses.indexOf(Math.max(...losses))), top: 0, up: 'revenue' };
}

function placeName(reviewed: Reviewed, { page, at }: Place): string {
  switch (page) {
    case 'summary':
      return `review · seed ${reviewed.seed} · ${reviewed.variant}`;
    case 'decisions':
      return `review · score ${points(reviewed.review.value)} · ${judgementWords(reviewed).toLowerCase()}`;
    case 'decision':
      return reviewed.decisions[at]?.place ?? '';
    case 'map':
      return 'review · the trade-off';
  }
}
