import { lineFace } from '../../../src/faces/lines/index.ts';
import type { Desk, Kept, Left, Play, Saved, Session } from '../../../src/session/index.ts';
import { NO_JUDGE } from '../../harness/judge.ts';

/** A terminal in memory: what is typed is known before, and all that is written can be read. */
export function typist(lines: readonly string[], isInteractive = false, columns?: number) {
  const waiting = [...lines];
  let written = '';
  const face = lineFace({
    read: async () => {
      const line = waiting.shift();
      // The end of the line that was typed is on the screen too.
      if (line !== undefined) written += '\n';
      return line;
    },
    write: (text) => {
      written += text;
    },
    isInteractive,
    columns: () => columns,
  });
  return { face, written: () => written, unread: () => waiting.length };
}

/** A desk with nothing on it. */
const BARE_DESK: Desk = {
  export: async () => ({ ok: false, why: 'there is no paper' }),
  others: async () => [],
  compare: async () => undefined,
  share: () => undefined,
};

export interface Sitting {
  readonly text: string;
  readonly left: Left;
  readonly entries: readonly Kept[];
  /** The number of lines that nobody asked for. */
  readonly unread: number;
}

export interface SittingOptions extends Partial<Pick<Play, 'notices' | 'judge'>> {
  readonly desk?: Partial<Desk>;
  readonly isInteractive?: boolean;
  /** How the nth write goes, from 1. */
  readonly saves?: (nth: number) => Promise<Saved>;
}

/** A play in lines with these answers. */
export async function played(
  session: Session,
  lines: readonly string[],
  {
    notices = [],
    judge = NO_JUDGE,
    desk = {},
    isInteractive = false,
    saves = async () => ({ ok: true }),
  }: SittingOptions = {},
): Promise<Sitting> {
  const { face, written, unread } = typist(lines, isInteractive);
  const entries: Kept[] = [];
  const record = async (entry: Kept): Promise<Saved> => saves(entries.push(entry));
  const left = await face.play({ session, record, judge, desk: { ...BARE_DESK, ...desk }, notices });
  return { text: written(), left, entries, unread: unread() };
}
