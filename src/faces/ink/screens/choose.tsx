import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import type { Card } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { useRoom } from '../parts/frame.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Look } from '../theme.ts';
import { arrangeChoice, nextUp, whereabouts } from './choose-layout.ts';

export interface ChooseScreenProps {
  readonly cards: readonly Card[];
  readonly look: Look;
  readonly onChoose: (id: string | undefined) => void;
}

/** The list of scenarios, and below it what is known of the one pointed at. A digit points, as everywhere. */
export function ChooseScreen({ cards, look, onChoose }: ChooseScreenProps) {
  const [at, setAt] = useState(() => nextUp(cards));
  /** Counts the jumps by a digit: the list can be told its place only when it begins. */
  const [jumps, setJumps] = useState(0);
  const room = useRoom();
  const { labels, limit, above, below } = arrangeChoice(cards, at, { room, look });
  const bindings = bindingsFor(cards, look, {
    jumpTo: (index) => {
      setAt(index);
      setJumps(jumps + 1);
    },
    choose: () => onChoose(cards[at]?.id),
    leave: () => onChoose(undefined),
  });
  return (
    <Screen room={room} look={look} title="Interlock" place={whereabouts(cards)} bindings={bindings}>
      <Text>{above.join('\n')}</Text>
      <SelectInput
        key={`${limit} ${jumps}`}
        items={labels.map((label, index) => ({ key: String(index), label, value: index }))}
        initialIndex={at}
        limit={limit}
        indicatorComponent={Nothing}
        itemComponent={Row}
        onHighlight={({ value }) => setAt(value)}
      />
      <Text>{below.join('\n')}</Text>
    </Screen>
  );
}

const Nothing = () => null;
const Row = ({ label }: { readonly label: string }) => <Text wrap="truncate-end">{label}</Text>;

interface Hands {
  readonly jumpTo: (index: number) => void;
  readonly choose: () => void;
  readonly leave: () => void;
}

/** The list itself moves its pointer by arrows, j and k. */
function bindingsFor(
  cards: readonly Card[],
  { glyphs }: Look,
  { jumpTo, choose, leave }: Hands,
): readonly Binding[] {
  const digits = cards.slice(0, 9).map((_, index) => String(index + 1));
  return [
    { keys: ['up', 'k'], shown: 'up', does: 'point up', weight: 0, act: () => {} },
    { keys: ['down', 'j'], shown: 'down', does: 'point down', weight: 0, act: () => {} },
    {
      keys: digits,
      shown: digits.length === 1 ? '1' : `${glyphs.arrows} or 1-${digits.length}`,
      does: 'point',
      act: (key) => jumpTo(Number(key) - 1),
    },
    { keys: ['enter'], shown: 'enter', does: 'play', weight: 3, act: choose },
    { keys: ['q', 'escape'], shown: 'q', does: 'leave', weight: 3, act: leave },
  ];
}
