import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import type { Card } from '../../../session/index.ts';
import { type Binding, useKeys } from '../keymap.ts';
import { wrapped } from '../layout/text.ts';
import { Frame, useRoom } from '../parts/frame.tsx';
import { KeyList } from '../parts/key-list.tsx';
import type { Look } from '../theme.ts';
import { hidden } from './play-keys.ts';

export interface ChooseScreenProps {
  readonly cards: readonly Card[];
  readonly look: Look;
  readonly onChoose: (id: string | undefined) => void;
}

/** The list of scenarios, and below it what is known of the one pointed at. */
export function ChooseScreen({ cards, look, onChoose }: ChooseScreenProps) {
  const [at, setAt] = useState(cards[0]);
  const [keysShown, setKeysShown] = useState(false);
  const room = useRoom();
  const width = room.columns - 2;
  const about = at === undefined ? [] : aboutLines(at, width, look);
  const bindings: readonly Binding[] = [
    { keys: ['up', 'down', 'j', 'k'], shown: '↑↓', does: 'point', act: () => {} },
    { keys: ['enter', '1-9'], shown: 'enter or digit', does: 'play', weight: 3, act: () => {} },
    { keys: ['?'], shown: '?', does: 'keys', weight: 2, act: () => setKeysShown(true) },
    { keys: ['q', 'escape'], shown: 'q', does: 'leave', weight: 3, act: () => onChoose(undefined) },
  ];
  useKeys(keysShown ? [hidden(() => setKeysShown(false))] : bindings);
  if (keysShown) {
    return (
      <Frame room={room} look={look} title="Interlock" place="Scenarios" bindings={[hidden(() => {})]}>
        <KeyList bindings={bindings} look={look} />
      </Frame>
    );
  }
  return (
    <Frame room={room} look={look} title="Interlock" place="Scenarios" bindings={bindings}>
      <Box marginTop={1}>
        <SelectInput
          items={cards.map((card) => ({ key: card.id, label: label(card, width - 4), value: card }))}
          limit={Math.max(1, room.rows - 5 - about.length)}
          onHighlight={({ value }) => setAt(value)}
          onSelect={({ value }) => onChoose(value.id)}
        />
      </Box>
      <Box marginTop={1}>
        <Text wrap="truncate-end">{about.join('\n')}</Text>
      </Box>
    </Frame>
  );
}

function label({ title }: Card, width: number): string {
  return title.length > width ? (wrapped(title, width)[0] ?? '') : title;
}

function aboutLines(
  { summary, level, product, minutes, attempts, unfinished }: Card,
  width: number,
  { theme, textWidth }: Look,
) {
  const played = unfinished
    ? 'unfinished'
    : attempts === 0
      ? 'not played yet'
      : attempts === 1
        ? 'played once'
        : `played ${attempts} times`;
  return [
    ...wrapped(summary, Math.min(width, textWidth)),
    ...wrapped(theme.quiet(`${level} · ${product} · ${minutes} min · ${played}`), width),
  ];
}
