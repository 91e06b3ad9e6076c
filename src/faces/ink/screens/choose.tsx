import { Text } from 'ink';
import type { Card } from '../../../session/index.ts';
import { useRoom } from '../parts/frame.tsx';
import { PointedList, pointerKeys, usePointer } from '../parts/pointed-list.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Look } from '../theme.ts';
import { arrangeChoice, nextUp, whereabouts } from './choose-layout.ts';

export interface ChooseScreenProps {
  readonly cards: readonly Card[];
  readonly look: Look;
  readonly onChoose: (id: string | undefined) => void;
}

/** The list of scenarios, and below it what is known of the one pointed at. */
export function ChooseScreen({ cards, look, onChoose }: ChooseScreenProps) {
  const pointer = usePointer(nextUp(cards));
  const { at } = pointer;
  const room = useRoom();
  const { labels, limit, above, below } = arrangeChoice(cards, at, { room, look });
  const choose = () => onChoose(cards[at]?.id);
  const leave = () => onChoose(undefined);
  const bindings = [
    ...pointerKeys(cards.length, pointer, look.glyphs),
    { keys: ['enter'], shown: 'enter', does: 'play', weight: 3, act: choose },
    { keys: ['q', 'escape'], shown: 'q', does: 'leave', weight: 3, act: leave },
  ];
  return (
    <Screen room={room} look={look} title="Interlock" place={whereabouts(cards)} bindings={bindings}>
      <Text>{above.join('\n')}</Text>
      <PointedList labels={labels} limit={limit} pointer={pointer} />
      <Text>{below.join('\n')}</Text>
    </Screen>
  );
}
