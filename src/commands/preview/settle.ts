/** What was seen of a file that somebody writes, from look to look. */
export interface Settling {
  /** What was told last. */
  readonly told: string;
  /** What was seen last, and since when, in milliseconds. */
  readonly seen: string;
  readonly since: number;
}

/** What one look shows. */
export interface Look {
  /** The same where the file has not changed. */
  readonly sign: string;
  /** Whether there is something to read: while they save, some editors empty a file, or take it away. */
  readonly isText: boolean;
  /** In milliseconds. */
  readonly at: number;
}

export interface Settled {
  readonly settling: Settling;
  /** Whether what is seen is to be told now. */
  readonly isNew: boolean;
  /** After so many milliseconds another look is due; none where nothing has changed. */
  readonly again: number | undefined;
}

/** For so long a text has to stand still before it counts as saved, in milliseconds. */
const TEXT_MS = 60;
/** And for so long a file has to be empty or gone. */
const GONE_MS = 300;

export const settledOn = (sign: string): Settling => ({ told: sign, seen: sign, since: 0 });

/** Tells what is written only when it stands still: nobody reads half of a file. What stands still last is always told. */
export function looked({ told, seen, since }: Settling, { sign, isText, at }: Look): Settled {
  const from = sign === seen ? since : at;
  if (sign === told) return { settling: { told, seen: sign, since: from }, isNew: false, again: undefined };
  const left = from + (isText ? TEXT_MS : GONE_MS) - at;
  if (left > 0) return { settling: { told, seen: sign, since: from }, isNew: false, again: left };
  return { settling: { told: sign, seen: sign, since: from }, isNew: true, again: undefined };
}
