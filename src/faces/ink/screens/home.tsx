import { Text } from 'ink';
import { useEffect, useState } from 'react';
import { goesOn, type HomeView, type HomeWish, type Paper } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { wrapped } from '../layout/text.ts';
import { useRoom } from '../parts/frame.tsx';
import { pointingKeys } from '../parts/pointing.ts';
import { Screen } from '../parts/screen.tsx';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { arrangeHome } from './home-layout.ts';
import { homeRows } from './home-parts.ts';
import { paperPage } from './paper.tsx';

/** The page that everything begins at: one thing to do next, and the ways to the rest. */
export async function homePage(view: HomeView, staging: Staging): Promise<HomeWish> {
  const { show, look } = staging;
  for (let known = view; ;) {
    const wish = await show<HomeWish | Notes>((done) => <HomeScreen known={known} look={look} wish={done} />);
    if (wish.kind !== 'notes') return wish;
    known = wish.view;
    await paperPage(notesOf(known), staging);
  }
}

/** To read the notices whole, and home as it is known by then. */
interface Notes {
  readonly kind: 'notes';
  readonly view: HomeView;
}

const notesOf = ({ notices }: HomeView): Paper => ({
  title: 'What you should know',
  lines: (columns) =>
    notices.flatMap((notice, index) => [...(index === 0 ? [] : ['']), ...wrapped(notice, columns)]),
});

interface HomeScreenProps {
  /** As far as it is known at first. */
  readonly known: HomeView;
  readonly look: Look;
  readonly wish: (wish: HomeWish | Notes) => void;
}

function HomeScreen({ known, look, wish }: HomeScreenProps) {
  const [view, setView] = useState(known);
  const [at, pointAt] = useState(0);
  useEffect(() => {
    void known.later?.then(setView);
  }, [known]);
  const room = useRoom();
  const rows = homeRows(view);
  const row = rows[at] ?? 'browse';
  const enter: Binding = {
    keys: ['enter'],
    shown: 'enter',
    does: row === 'next' ? stepWords(view) : 'open',
    weight: 4,
    act: () => wish(row === 'next' ? { kind: row, step: view.next } : { kind: row }),
  };
  const bindings = [
    ...pointingKeys({ count: rows.length, at, pointAt, first: rows.includes('next') ? 1 : 2 }, look.glyphs),
    enter,
    ...(view.notices.length === 0 ? [] : [{ ...NOTES, act: () => wish({ kind: 'notes', view }) }]),
    ...LETTERS.map((letter) => ({ ...letter, weight: 0, act: () => wish({ kind: letter.kind }) })),
    { keys: ['q', 'escape'], shown: 'q', does: 'leave', weight: 3, act: () => wish({ kind: 'leave' }) },
  ];
  return (
    <Screen room={room} look={look} title="Interlock" place={placeWords(view)} bindings={bindings}>
      <Text wrap="truncate-end">{arrangeHome(view, at, { room, look }).join('\n')}</Text>
    </Screen>
  );
}

/** What enter does with the next step. */
function stepWords(view: HomeView): string {
  if (goesOn(view)) return 'go on';
  return view.next.kind === 'again' ? 'play again' : 'play';
}

const NOTES = { keys: ['n'], shown: 'n', does: 'read the notes', brief: 'notes', weight: 2.5 };
const LETTERS = [
  { keys: ['b'], shown: 'b', does: 'all cases', kind: 'browse' },
  { keys: ['p'], shown: 'p', does: 'progress', kind: 'progress' },
  { keys: ['s'], shown: 's', does: 'settings', kind: 'settings' },
  { keys: ['g'], shown: 'g', does: 'help and words', kind: 'help' },
] as const;

const placeWords = ({ next }: HomeView): string => (next.kind === 'tutorial' ? 'welcome' : 'home');
