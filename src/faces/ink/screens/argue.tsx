import { Text } from 'ink';
import { useReducer } from 'react';
import { advance, type Play, type Reviewed, type Saved, type Session } from '../../../session/index.ts';
import { EMPTY, type Field } from '../field.ts';
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
import { reduce, type Touch } from './argue-state.ts';

/** What was begun and not kept; it waits for its subject. */
export type Drafts = ReadonlyMap<Subject, Field>;

/** A review that is argued with. */
export interface Argued {
  readonly play: Play;
  readonly reviewed: Reviewed;
  /** The decision pointed at, from 0. */
  readonly pointed: number;
  readonly session: Session;
  readonly drafts: Drafts;
}

/** What a player says against a verdict, as often as there is something to say. */
export async function arguePages(
  { play, reviewed, pointed, ...begun }: Argued,
  first: Subject,
  { show, look }: Staging,
): Promise<Pick<Argued, 'session' | 'drafts'>> {
  let { session } = begun;
  let about = first;
  let field = begun.drafts.get(about) ?? EMPTY;
  let told: Told = NOTHING_TOLD;
  for (;;) {
    const page = { reviewed, arguments: session.arguments, about, field, told };
    const done = await show<Done>((leave) => (
      <ArgueScreen page={page} pointed={pointed} look={look} leave={leave} />
    ));
    const { text } = done;
    about = done.about;
    if (text === undefined)
      return { session, drafts: new Map([...begun.drafts, [first, EMPTY], [about, done.field]]) };
    const step = await advance(session, { kind: 'argue', decision: about, text }, play);
    session = step.session;
    field = EMPTY;
    told = keptWords(step.saved);
  }
}

/** Nothing is recorded of what was said before. */
function keptWords(saved: Saved | undefined): Told {
  if (saved === undefined) return { words: 'There is nothing in it that is not kept already.', holds: false };
  if (saved.ok) return { words: 'Your argument is kept with the run.', holds: false };
  const words = `Your argument is not saved: ${saved.why}. It stays here until you leave the review.`;
  return { words, holds: true };
}

interface Done extends Pick<ArguePage, 'about' | 'field'> {
  /** What is to be kept; nothing where the player goes back to the review. */
  readonly text: string | undefined;
}

interface ArgueScreenProps {
  readonly page: Omit<ArguePage, 'top'>;
  readonly pointed: number;
  readonly look: Look;
  readonly leave: (done: Done) => void;
}

/** A line or two in the player's own words. Letters are written here; what else keys do stands in the footer. */
function ArgueScreen({ page, pointed, look, leave }: ArgueScreenProps) {
  const [draft, dispatch] = useReducer(reduce, { about: page.about, field: page.field, top: 0 });
  const room = useRoom();
  const { lines, view, cursor } = arrangeArgument({ ...page, ...draft }, { room, look });
  const { about, field } = draft;
  const text = field.text.trim();
  const done = (kept: string | undefined) => leave({ text: kept, about, field });
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
