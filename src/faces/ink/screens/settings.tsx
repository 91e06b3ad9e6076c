import { Text } from 'ink';
import { useState } from 'react';
import type { Setting, SettingsBoard } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { placeBeside } from '../layout/place.ts';
import { useRoom } from '../parts/frame.tsx';
import { pointingKeys } from '../parts/pointing.ts';
import { Screen } from '../parts/screen.tsx';
import { scrollKeys } from '../parts/scroll.ts';
import type { Show } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { arrangeSettings, type SettingsPage } from './settings-layout.ts';

/** A stage whose look changes while it is played on. */
export interface Changing {
  readonly show: Show;
  readonly look: () => Look;
}

/** The settings, until the learner leaves them. Each change holds at once, also for the look of this screen. */
export async function settingsPages(board: SettingsBoard, { show, look }: Changing): Promise<void> {
  let [at, trouble] = [0, ''];
  for (;;) {
    const page = { settings: board.settings(), places: board.places, at, trouble };
    const shown = { page, look: look() };
    const change = await show<Change | undefined>((done) => <SettingsScreen {...shown} leave={done} />);
    if (change === undefined) return;
    at = change.at;
    const saved = await board.change(change.key, change.value);
    trouble = saved.ok ? '' : saved.why;
  }
}

interface Change {
  readonly at: number;
  readonly key: string;
  readonly value: string;
}

const TITLE = 'Settings';

interface SettingsScreenProps {
  readonly page: Omit<SettingsPage, 'top'>;
  readonly look: Look;
  readonly leave: (change: Change | undefined) => void;
}

function SettingsScreen({ page, look, leave }: SettingsScreenProps) {
  const [{ at, top }, setPlace] = useState({ at: page.at, top: 0 });
  const room = useRoom();
  const { lines, view } = arrangeSettings({ ...page, at, top }, { room, look });
  const { settings } = page;
  const setting = settings[at];
  const bindings: readonly Binding[] = [
    ...pointingKeys(
      { count: settings.length, at, pointAt: (index) => setPlace({ at: index, top: 0 }) },
      look.glyphs,
    ),
    ...(setting === undefined ? [] : changing(setting, look, (change) => leave({ at, ...change }))),
    ...scrollKeys(view, (to) => setPlace({ at, top: to }), ['space']),
    { keys: ['q', 'escape'], shown: 'q', does: 'back', weight: 3, act: () => leave(undefined) },
  ];
  return (
    <Screen
      room={room}
      look={look}
      title={TITLE}
      place={placeBeside(TITLE, ['a change holds at once'], room.width)}
      bindings={bindings}
    >
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}

/** The choices go round. What is held by something else can't be changed here. */
function changing(
  { key, choices, value, heldBy }: Setting,
  { glyphs }: Look,
  change: (to: Omit<Change, 'at'>) => void,
): readonly Binding[] {
  if (heldBy !== undefined || choices.length < 2) return [];
  const now = choices.findIndex((choice) => choice.value === value);
  const to = (index: number) => {
    const chosen = choices[(index + choices.length) % choices.length];
    if (chosen !== undefined) change({ key, value: chosen.value });
  };
  return [
    {
      keys: ['left'],
      shown: 'left',
      does: 'the choice before',
      weight: 0,
      act: () => to(Math.max(now, 0) - 1),
    },
    {
      keys: ['right', 'enter'],
      shown: `${glyphs.sideways} or enter`,
      does: 'change',
      weight: 4,
      act: () => to(now + 1),
    },
  ];
}
