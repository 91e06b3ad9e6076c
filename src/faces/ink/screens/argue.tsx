import { Text } from 'ink';
import { useReducer } from 'react';
import { advance, type Play, type Reviewed, type Saved, type Session } from '../../../session/index.ts';
import { EMPTY } from '../field.ts';
import { type Binding, useWriting } from '../keymap.ts';
import { Frame, useRoom } from '../parts/frame.tsx';
import type { View } from '../parts/scroll.ts';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import {
  type ArguePage,
  arrangeArgument,
  NOTHING_TOLD,
  type Subject,
  subjectName,
  type Told,
} from './argue-layout.ts';
import { type Drafts, reduce, type Touch, type Touched } from './argue-state.ts';

/** A review that is argued with. */
export interface Argued {
  readonly play: Play;
  readonly reviewed: Reviewed;
  /** The decision pointed at, from 0. */
  readonly pointed: number;
  readonly session: Session;
  readonly drafts: Drafts;
  /** Whether the player is on the way out of the review: what is not kept now is dropped. */
  readonly leaves?: boolean;
}

/** What a player says against a verdict, as often as there is something to say. */
export async function arguePages(
  { play, reviewed, pointed, leaves = false, ...begun }: Argued,
  first: Subject,
  { show, look }: Staging,
): Promise<Pick<Argued, 'session' | 'drafts'>> {
  let { session } = begun;
  let from: Writing = { about: first, field: begun.drafts.get(first) ?? EMPTY, drafts: begun.drafts };
  let told: Told = leaves ? NOT_KEPT : NOTHING_TOLD;
  for (;;) {
    const page = { reviewed, arguments: session.arguments, told };
    const shown = { page, from, pointed, look };
    const { text, ...done } = await show<Done>((leave) => <ArgueScreen {...shown} leave={leave} />);
    if (text === undefined)
      return { session, drafts: new Map([...done.drafts, [done.about, leaves ? EMPTY : done.field]]) };
    const step = await advance(session, { kind: 'argue', decision: done.about, text }, play);
    session = step.session;
    from = { ...done, field: EMPTY };
    told = keptWords(step.saved);
  }
}

const NOT_KEPT: Told = { words: 'This is not kept yet: enter keeps it, escape drops it.', holds: true };

/** Nothing is recorded of what was said before. */
function keptWords(saved: Saved | undefined): Told {
  if (saved === undefined) return { words: 'There is nothing in it that is not kept already.', holds: false };
  if (saved.ok) return { words: 'Your argument is kept with the run.', holds: false };
  const words = `Your argument is not saved: ${saved.why}. It stays here until you leave the review.`;
  return { words, holds: true };
}

type Writing = Omit<Touched, 'top'>;

interface Done extends Writing {
  /** What is to be kept; nothing where the player goes back to the review. */
  readonly text: string | undefined;
}

interface ArgueScreenProps {
  readonly page: Omit<ArguePage, keyof Touched>;
  /** What is written when the page comes. */
  readonly from: Writing;
  readonly pointed: number;
  readonly look: Look;
  readonly leave: (done: Done) => void;
}

/** A line or two in the player's own words. Letters are written here; what else keys do stands in the footer. */
function ArgueScreen({ page, from, pointed, look, leave }: ArgueScreenProps) {
  const [draft, dispatch] = useReducer(reduce, { ...from, top: 0 });
  const room = useRoom();
  const { lines, view, cursor } = arrangeArgument({ ...page, ...draft }, { room, look });
  const { about, field, drafts } = draft;
  const text = field.text.trim();
  const done = (kept: string | undefined) => leave({ text: kept, about, field, drafts });
  const bindings = bindingsFor(
    { text, other: about === undefined ? pointed : undefined },
    { done, dispatch },
  );
  useWriting([...bindings, ...scrolling(view, dispatch)], (edit) => dispatch({ kind: 'write', edit }));
  return (
    <Frame
      room={room}
      look={look}
      title={page.reviewed.scenario.title}
      place={`argue · ${subjectName(about)}`}
      bindings={bindings}
      cursor={cursor}
    >
      <Text wrap="truncate-end">{lines.join('\n')}</Text>
    </Frame>
  );
}

interface Hands {
  readonly done: (kept: string | undefined) => void;
  readonly dispatch: (touch: Touch) => void;
}

/** Where nothing is written yet enter goes back as escape does. */
function bindingsFor(
  { text, other }: { text: string; other: Subject },
  { done, dispatch }: Hands,
): readonly Binding[] {
  const isEmpty = text === '';
  return [
    isEmpty
      ? { keys: ['enter'], shown: 'enter', does: 'back', weight: 3, act: () => done(undefined) }
      : { keys: ['enter'], shown: 'enter', does: 'keep', weight: 3, act: () => done(text) },
    {
      keys: ['tab'],
      shown: 'tab',
      does: `about ${subjectName(other)}`,
      brief: other === undefined ? 'the run' : subjectName(other),
      act: () => dispatch({ kind: 'turn-to', about: other }),
    },
    { keys: ['escape'], shown: 'esc', does: 'back', weight: isEmpty ? 0 : 2, act: () => done(undefined) },
  ];
}

/** There is no letter left for it. */
function scrolling({ top, last, lines }: View, dispatch: Hands['dispatch']): readonly Binding[] {
  const by = Math.max(1, lines.length - 1);
  const to = (target: number) => dispatch({ kind: 'scroll-to', top: Math.min(last, Math.max(0, target)) });
  return [
    { keys: ['pagedown', 'down'], shown: 'pgdn', does: 'read on', act: () => to(top + by) },
    { keys: ['pageup', 'up'], shown: 'pgup', does: 'read back', act: () => to(top - by) },
  ];
}
