import { type Lines, stringWidth, wrapped } from './text.ts';

const BETWEEN = '   ';

/** Short texts one after the other, as many on a line as fit; none of them is broken that fits on a line. */
export function inRows(texts: readonly string[], width: number, between = BETWEEN): Lines {
  return texts.reduce<Lines>((lines, text) => {
    const last = lines.at(-1);
    const joined = last === undefined ? text : `${last}${between}${text}`;
    if (stringWidth(joined) <= width) return [...lines.slice(0, -1), joined];
    return [...lines, ...wrapped(text, width)];
  }, []);
}
