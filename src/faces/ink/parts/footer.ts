import type { Binding } from '../keymap.ts';
import { stringWidth } from '../layout/text.ts';

/**
 * As many keys as fit, whole, in their full words or else all in their brief ones; those of least weight give way
 * first, of equals the last.
 */
export function footer(bindings: readonly Binding[], width: number): string {
  const byWeight = bindings.filter(({ weight = 1 }) => weight > 0).toSorted(heaviestFirst);
  for (let count = byWeight.length; count > 0; count -= 1) {
    const kept = new Set(byWeight.slice(0, count));
    const named = bindings.filter((binding) => kept.has(binding));
    const wordings = [
      named.map(({ shown, does }) => `${shown} ${does}`),
      named.map(({ shown, does, brief = does }) => `${shown} ${brief}`),
    ];
    const line = wordings.map((words) => words.join(' · ')).find((words) => stringWidth(words) <= width);
    if (line !== undefined) return line;
  }
  return '';
}

const heaviestFirst = ({ weight: a = 1 }: Binding, { weight: b = 1 }: Binding): number => b - a;
