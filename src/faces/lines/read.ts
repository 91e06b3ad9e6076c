/** More than any answer is long, in UTF-16 code units. What a line has beyond it is not kept. */
const LONGEST = 1024;
/** An input that goes on so long without the end of a line has none, as a device. */
const ENDLESS = 2 ** 26;

/**
 * The lines of a stream, one each time it is asked for; undefined at the end. Reads no further than it has to, and
 * keeps only the beginning of a line that is too long to be an answer. A last line without an end counts.
 */
export function lineReader(chunks: AsyncIterator<string>): () => Promise<string | undefined> {
  let chunk = '';
  let at = 0;
  let line = '';
  /** Of the line so far, with what is not kept. */
  let length = 0;

  const take = (until: number): void => {
    line += chunk.slice(at, Math.min(until, at + LONGEST - line.length));
    length += until - at;
  };
  const finished = (): string => {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    line = '';
    length = 0;
    return whole;
  };

  return async () => {
    for (;;) {
      const end = chunk.indexOf('\n', at);
      if (end >= 0) {
        take(end);
        at = end + 1;
        return finished();
      }
      take(chunk.length);
      if (length > ENDLESS) return undefined;
      const next = await chunks.next();
      chunk = next.done === true ? '' : next.value;
      at = 0;
      if (next.done === true) return line === '' ? undefined : finished();
    }
  };
}
