import type { Binding } from '../keymap.ts';
import { stringWidth } from '../layout/text.ts';

/** As many keys as fit, whole; those of least weight give way first, of equals the last. */
export function footer(bindings: readonly Binding[], width: number): string {
  const byWeight = bindings.filter(({ weight = 1 }) => weight > 0).toSorted(heaviestFirst);
  for (let count = byWeight.length; count > 0; count -= 1) {
    const kept = new Set(byWeight.slice(0, count));
    const line = bindings
      .filter((binding) => kept.has(binding))
      .map(({ shown, does }) => `${shown} ${does}`)
      .join(' · ');
    if (stringWidth(line) <= width) return line;
  }
  return '';
}

const heaviestFirst = ({ weight: a = 1 }: Binding, { weight: b = 1 }: Binding): number => b - a;
