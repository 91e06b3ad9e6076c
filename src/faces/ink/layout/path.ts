import { written } from './field.ts';
import { type Lines, stringWidth } from './text.ts';

/** A path on as many lines as it needs, broken behind a slash where that is possible. The lines together are the path. */
export function pathLines(path: string, width: number): Lines {
  const steps = path.match(/[^/\\]+[/\\]*|[/\\]+/g) ?? [];
  return steps.reduce<Lines>((lines, step) => {
    const joined = (lines.at(-1) ?? '') + step;
    if (stringWidth(joined) <= width) return [...lines.slice(0, -1), joined];
    return [...lines, ...(stringWidth(step) <= width ? [step] : chunks(step, width))];
  }, []);
}

/** A text of which every line is filled; the last of them is never empty. */
const chunks = (text: string, width: number): Lines =>
  written({ text, at: 0 }, Math.max(2, width)).lines.filter((line) => line !== '');
