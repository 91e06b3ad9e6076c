import { Text } from 'ink';
import { useReducer } from 'react';
import {
  type Argument,
  judgementWords,
  points,
  type Reviewed,
  variantWords,
} from '../../../session/index.ts';
import { useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Look } from '../theme.ts';
import { bindingsFor } from './review-keys.ts';
import { arrangeReview } from './review-layout.ts';
import { type Out, type Place, reduce, type Wish } from './review-state.ts';

export interface ReviewScreenProps {
  readonly reviewed: Reviewed;
  readonly arguments: readonly Argument[];
  /** Whether what is said against it would be kept. */
  readonly canArgue: boolean;
  /** Where the player was before. */
  readonly from: Place;
  readonly out: Out;
  readonly look: Look;
  readonly leave: (wish: Wish, from: Place) => void;
}

/** What a play was worth: the summary, the decisions, and each of them opened. */
export function ReviewScreen({ reviewed, canArgue, from, out, look, leave, ...said }: ReviewScreenProps) {
  const [place, dispatch] = useReducer(reduce, from);
  const room = useRoom();
  const { lines, ...layout } = arrangeReview(reviewed, place, { ...said, room, look });
  const { glyphs } = look;
  const bindings = bindingsFor({
    ...layout,
    place,
    count: reviewed.decisions.length,
    hasMap: reviewed.beaten !== undefined,
    hasTwins: reviewed.scenario.variants.length > 0,
    canArgue,
    out,
    glyphs,
    dispatch,
    wish: (wish) => leave(wish, place),
  });
  return (
    <Screen
      room={room}
      look={look}
      title={reviewed.scenario.title}
      place={placeName(reviewed, place)}
      bindings={bindings}
      renew={() => leave({ kind: 'renew' }, place)}
    >
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}

function placeName(reviewed: Reviewed, { page, at }: Place): string {
  switch (page) {
    case 'summary':
      return ['review', variantWords(reviewed.variant), `seed ${reviewed.seed}`].filter(isSaid).join(' · ');
    case 'decisions':
      return `review · score ${points(reviewed.review.value)} · ${judgementWords(reviewed).toLowerCase()}`;
    case 'decision':
      return reviewed.decisions[at]?.place ?? '';
    case 'map':
      return 'review · the trade-off';
  }
}

const isSaid = (words: string): boolean => words !== '';
