import { type Argument, eachOnce } from './argument.ts';
import type { BlockName, Ended, Happening } from './event.ts';
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

/**
 * What the lines tell as far as they were read. It grows in place: with a copy for each line a journal as large as one
 * may be would take a minute.
 */
interface Telling {
  readonly choices: string[];
  readonly answers: Map<number, BlockName | undefined>;
  study: boolean;
  ended: Ended | undefined;
}

function told(id: string, head: Head, lines: readonly Line[]): Omit<JournalFile, 'torn'> {
  const { format, at, follows } = head;
  const { answers: first = [], arguments: said = [], ended: over, ...start } = head.start;
  const after = follows?.after ?? 0;
  const telling: Telling = {
    choices: [...start.run.choices],
    answers: new Map(first),
    study: start.study,
    ended: over,
  };
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
    tell(telling, line.event, missing > 0);
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
function tell(telling: Telling, event: Happening, cut: boolean): void {
  const { choices, answers } = telling;
  switch (event.event) {
    case 'choice':
      if (!cut) choices.push(event.option);
      telling.ended = undefined;
      return;
    case 'evidence':
      if (!cut && choices.length > 0) answers.set(choices.length - 1, event.block);
      return;
    case 'undo':
      if (!cut) choices.pop();
      answers.delete(choices.length);
      telling.study = true;
      telling.ended = undefined;
      return;
    case 'end': {
      const { event: _, ...ended } = event;
      telling.ended = ended;
    }
  }
}
