import { type Ended, FORMAT, type Head, type Line, type PlayEvent, readLine, type Start } from './line.ts';
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
  readonly ended?: Ended;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
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
  readonly study: boolean;
  readonly ended: Ended | undefined;
}

function told(
  id: string,
  { start, format, at, follows }: Head,
  lines: readonly Line[],
): Omit<JournalFile, 'torn'> {
  const after = follows?.after ?? 0;
  let telling: Telling = { choices: start.run.choices, study: start.study, ended: undefined };
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
  const { choices, study, ended } = telling;
  return {
    id,
    of: follows?.of ?? id,
    ...(follows && { from: follows.from }),
    after,
    events: count,
    start: { ...start, run: { ...start.run, choices }, study },
    ...(ended && { ended }),
    startedAt: follows?.began ?? at,
    lastAt: Math.max(lastAt, timeOf(id)),
    missing,
    newer: format > FORMAT,
  };
}

/** `cut`: an event before this one is missing, so that its choice can't be made any more. */
function tell({ choices, study }: Telling, event: PlayEvent, cut: boolean): Telling {
  switch (event.event) {
    case 'choice':
      return { choices: cut ? choices : [...choices, event.option], study, ended: undefined };
    case 'undo':
      return { choices: cut ? choices : choices.slice(0, -1), study: true, ended: undefined };
    case 'end': {
      const { event: _, ...summary } = event;
      return { choices, study, ended: summary };
    }
  }
}
