import { points, signed } from '../coach/index.ts';
import { bar } from './bar-lines.ts';
import type { Graph } from './document.ts';
import { hanging, wrapped } from './wrapped.ts';

const LEAST_BAR = 10;

/** A bar for each step, with 100 points as its whole length, and what was lost and what luck did. */
export function graphLines({ caption, start, steps }: Graph, width: number): readonly string[] {
  const rows = [
    { name: 'Start', after: start, says: '' },
    ...steps.map(({ name, after, lost, luck }) => ({
      name,
      after,
      says: `lost ${points(lost)}, luck ${signed(luck)}`,
    })),
  ];
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const saysWidth = Math.max(...rows.map(({ says }) => says.length));
  const room = width - nameWidth - saysWidth - FIGURE - 3 * 2;
  return [
    ...wrapped(`${caption}:`, width),
    ...rows.flatMap(({ name, after, says }) => {
      const figures = `${name.padEnd(nameWidth)}  ${points(after).padStart(FIGURE)}`;
      if (room < LEAST_BAR) return hanging('- ', `${name}: ${points(after)}${says && `, ${says}`}`, width);
      return `${figures}  ${bar(after / 100, room).padEnd(room)}  ${says}`.trimEnd();
    }),
  ];
}

/** “100.0” */
const FIGURE = 5;
