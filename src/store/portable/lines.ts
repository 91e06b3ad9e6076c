import { open } from 'node:fs/promises';

/** A line of a file without its end. */
export interface RawLine {
  /** From 1. */
  readonly number: number;
  /** Undefined where it is longer than it may be. */
  readonly bytes: Buffer | undefined;
  /** Whether a line end came after it: the last one of a file may have none. */
  readonly isEnded: boolean;
}

/** Bytes read at once. */
const CHUNK = 2 ** 18;
const LINE_END = 0x0a;

/**
 * The lines of a file, however large it is: no more of it is held than a line of the longest, in bytes. Reads what
 * there was when it was opened. Throws what the system says.
 */
export async function* linesOf(name: string, longest: number): AsyncGenerator<RawLine> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const take = (isEnded: boolean): RawLine => {
    const line = { number: (number += 1), bytes: length > longest ? undefined : joined(parts), isEnded };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunksOf(name)) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      yield take(true);
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take(false);
}

function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

async function* chunksOf(name: string): AsyncGenerator<Buffer> {
  const file = await open(name, 'r');
  try {
    let left = (await file.stat()).size;
    while (left > 0) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, left));
      const { bytesRead } = await file.read(chunk, 0, chunk.length);
      if (bytesRead === 0) return;
      left -= bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
