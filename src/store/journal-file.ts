import { type Argument, eachOnce } from './argument.ts';
import type { Ended, Happening } from './event.ts';
import { type Answers, FORMAT, type Head, type Start } from './head.ts';
import { type Line, readLine } from './line.ts';
import { timeOf } from './ulid.ts';

/** What one journal says by itself. A continuation's head repeats what went before it, so each file stands alone. */
export interface JournalFile {
  /** The name of the file. */
  readonly id: string;
  /** The first file of the run: this one, but for a continuation. */
  readonly of: string;
  readonly from?: string;
  /** The number of events in the files before this one. */
  readonly after: number;
  /** The number of events in these and this one, also those taken back. */
  readonly events: number;
  /** With the choices made, without those taken back. Cut short before the first event that is missing. */
  readonly start: Start;
  /** About these choices. */
  readonly answers: Answers;
  readonly arguments: readonly Argument[];
  readonly ended?: Ended;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Of the last event. */
  readonly lastAt: number;
  /** Lines that can't be read. */
  readonly torn: number;
  /** Events of which the numbers say that they were written and which are not there. */
  readonly missing: number;
  /** A newer major version wrote it: it is not to be taken up. */
  readonly newer: boolean;
}

/** What a file is: a journal; nothing yet, where a process died before its first line; or unreadable. */
export type Reading =
  | { readonly kind: 'journal'; readonly file: JournalFile }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

/** Reads the text of the journal with this id, whatever is in it. */
export function readJournal(id: string, text: string): Reading {
  const lines = text.split('\n').map(readLine);
  const head = lines.find((line) => line.kind === 'head');
  if (head === undefined) return without(lines);
  const torn = lines.filter(({ kind }) => kind === 'torn').length;
  return { kind: 'journal', file: { ...told(id, head, lines), torn } };
}

function without(lines: readonly Line[]): Reading {
  if (lines.some(({ kind }) => kind === 'newer')) return { kind: 'newer' };
  // One line that was cut: the head, and a process that died while it wrote it had nothing else to lose.
  return { kind: lines.filter(({ kind }) => kind !== 'blank').length > 1 ? 'unreadable' : 'nothing' };
}

interface Telling {
  readonly choices: readonly string[];
  readonly answers: Answers;
  readonly study: boolean;
  readonly ended: Ended | undefined;
}

function told(id: string, head: Head, lines: readonly Line[]): Omit<JournalFile, 'torn'> {
  const { format, at, follows } = head;
  const { answers: first = new Map(), arguments: said = [], ended: over, ...start } = head.start;
  const after = follows?.after ?? 0;
  let telling: Telling = { choices: start.run.choices, answers: first, study: start.study, ended: over };
  let count = after;
  let missing = 0;
  let lastAt = at;
  for (const line of lines) {
    if (line.kind !== 'entry' && line.kind !== 'unknown') continue;
    // An unknown event without a number is no event of the run. One already counted was written twice.
    const n = line.n ?? (line.kind === 'entry' ? count + 1 : count);
    if (n <= count) continue;
    missing += n - count - 1;
    count = n;
    if (line.kind === 'unknown') continue;
    telling = tell(telling, line.event, missing > 0);
    lastAt = line.at ?? lastAt;
  }
  const { choices, answers, study, ended } = telling;
  const added = lines.flatMap((line) => (line.kind === 'argument' ? [line.argument] : []));
  return {
    id,
    of: follows?.of ?? id,
    ...(follows && { from: follows.from }),
    after,
    events: count,
    start: { ...start, run: { ...start.run, choices }, study },
    answers,
    arguments: eachOnce([...said, ...added]),
    ...(ended && { ended }),
    startedAt: follows?.began ?? at,
    lastAt: Math.max(lastAt, timeOf(id)),
    missing,
    newer: format > FORMAT,
  };
}

/** `cut`: an event before this one is missing, so that its choice can't be made any more. */
function tell(telling: Telling, event: Happening, cut: boolean): Telling {
  const { choices, answers } = telling;
  switch (event.event) {
    case 'choice':
      return { ...telling, choices: cut ? choices : [...choices, event.option], ended: undefined };
    case 'evidence': {
      if (cut || choices.length === 0) return telling;
      return { ...telling, answers: new Map([...answers, [choices.length - 1, event.block]]) };
    }
    case 'undo': {
      const left = cut ? choices : choices.slice(0, -1);
      return { choices: left, answers: before(answers, left.length), study: true, ended: undefined };
    }
    case 'end': {
      const { event: _, ...ended } = event;
      return { ...telling, ended };
    }
  }
}

const before = (answers: Answers, decision: number): Answers =>
  new Map([...answers].filter(([index]) => index < decision));
