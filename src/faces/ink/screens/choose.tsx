import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import type { Card } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { type Room, useRoom } from '../parts/frame.tsx';
import { rule } from '../parts/rule.ts';
import { Screen } from '../parts/screen.tsx';
import type { Look } from '../theme.ts';
import { aboutLines, placeOf, rowOf } from './choose-layout.ts';

export interface ChooseScreenProps {
  readonly cards: readonly Card[];
  readonly look: Look;
  readonly onChoose: (id: string | undefined) => void;
}

/** The list of scenarios, and below it what is known of the one pointed at. */
export function ChooseScreen({ cards, look, onChoose }: ChooseScreenProps) {
  const [at, setAt] = useState(0);
  /** Counts the jumps to a digit: each begins the list anew at its place. */
  const [jumps, setJumps] = useState(0);
  const room = useRoom();
  const abouts = cards.map((card) => aboutLines(card, room, look));
  const limit = Math.max(1, room.height - 3 - Math.max(...abouts.map((lines) => lines.length)));
  const jump = (index: number) => {
    setAt(index);
    setJumps(jumps + 1);
  };
  const bindings = bindingsFor(cards, look, { jump, choose: () => onChoose(cards[at]?.id), leave: () => onChoose(undefined) });
}
