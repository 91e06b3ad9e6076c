import { Text } from 'ink';
import { useReducer } from 'react';
import { type Browsed, type Card, type CaseDetails, type Library } from '../../../session/index.ts';
import type { Binding } from '../keymap.ts';
import { useRoom } from '../parts/frame.tsx';
import { pointingKeys } from '../parts/pointing.ts';
import { Screen } from '../parts/screen.tsx';
import { scrollKeys } from '../parts/scroll.ts';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import { type CaseRow, caseRowsOf } from './case-actions.ts';
import { arrangeCase, headWords } from './case-layout.ts';
import { BACK, BACK_TOO } from './play-keys.ts';
import { awaited, say, type Word } from './word-page.tsx';

/** A case that is opened, and the run that was pointed at there before. */
export interface OpenedCase {
  readonly card: Card;
  readonly library: Library;
  readonly run: string | undefined;
}

/** What the learner wants with the case; `leave` takes them back to the list. */
export interface CaseWish {
  readonly wish: Browsed['wish'];
  /** The run pointed at. */
  readonly run: string | undefined;
}

const LEAVE: CaseWish = { wish: { kind: 'leave' }, run: undefined };

/** A case with its brief and its runs, until the learner has chosen what to do. */
export async function casePages({ card, library, run }: OpenedCase, staging: Staging): Promise<CaseWish> {
  const word: Word = {
    title: card.title,
    place: 'case',
    text: 'The case is being read.',
    onward: 'back',
    wayOut: BACK_TOO,
  };
  const come = await awaited(library.details(card.id), word, staging);
  if (come === undefined) return LEAVE;
  const details = come.value;
  if (!details.ok) {
    await say({ ...word, text: details.why }, staging);
    return LEAVE;
  }
  const shown = { card, details, principles: library.principles, run, look: staging.look };
  return staging.show<CaseWish>((done) => <CaseScreen {...shown} wish={done} />);
}

interface CaseScreenProps extends Pick<Library, 'principles'> {
  readonly card: Card;
  readonly details: CaseDetails;
  readonly run: string | undefined;
  readonly look: Look;
  readonly wish: (wish: CaseWish) => void;
}

interface Place {
  readonly at: number;
  readonly top: number;
}

type Step = Partial<Place>;

const reduce = (place: Place, step: Step): Place => ({ ...place, ...step });

function CaseScreen({ card, details, principles, run, look, wish }: CaseScreenProps) {
  const rows = caseRowsOf(card, details.runs);
  const first = rows.findIndex((row) => row.wish.kind === 'review' && row.wish.run === run);
  const [place, dispatch] = useReducer(reduce, { at: Math.max(0, first), top: 0 });
  const room = useRoom();
  const { lines, view } = arrangeCase(
    { card, principles, brief: details.brief, rows, ...place },
    { room, look },
  );
  const { at } = place;
  const choose = (row: CaseRow) =>
    wish({ wish: row.wish, run: row.wish.kind === 'review' ? row.wish.run : undefined });
  const pointAt = (index: number) => dispatch({ at: index });
  const bindings = [
    ...pointingKeys({ count: rows.length, at, pointAt }, look.glyphs),
    ...entering(rows[at], choose),
    ...letters(rows, { at, pointAt, choose }),
    ...scrollKeys(view, (top) => dispatch({ top }), ['space']),
    { ...BACK, keys: [...BACK.keys, 'left'], shown: 'q', act: () => wish(LEAVE) },
  ];
  return (
    <Screen room={room} look={look} {...headWords(card, room.width)} bindings={bindings}>
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Screen>
  );
}

/** Enter does what is pointed at. */
function entering(row: CaseRow | undefined, choose: Choosing['choose']): readonly Binding[] {
  if (row === undefined) return [];
  const { does, brief = does } = row;
  return [{ keys: ['enter'], shown: 'enter', does, brief, weight: 4, act: () => choose(row) }];
}

interface Choosing {
  readonly at: number;
  readonly pointAt: (index: number) => void;
  readonly choose: (row: CaseRow) => void;
}

/** A letter does at once what it stands for; where it stands for several it points at one after the other. */
function letters(rows: readonly CaseRow[], { at, pointAt, choose }: Choosing): readonly Binding[] {
  return LETTERS.flatMap(({ key, does, points }) => {
    const places = [...rows.entries()].filter(([, row]) => row.key === key).map(([index]) => index);
    const [first] = places;
    const row = first === undefined ? undefined : rows[first];
    if (first === undefined || row === undefined) return [];
    const next = places.find((index) => index > at) ?? first;
    const several = places.length > 1;
    const act = () => (several ? pointAt(next) : choose(row));
    return { keys: [key], shown: key, does: several ? points : does, act };
  });
}

const LETTERS = [
  { key: 'o', does: 'go on', points: '' },
  { key: 'p', does: 'play', points: '' },
  { key: 't', does: 'twin', points: 'twins' },
  { key: 'x', does: 'exam', points: '' },
] as const;
