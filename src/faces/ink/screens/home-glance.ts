import type { HomeView } from '../../../session/index.ts';
import { hanging, type Lines, stringWidth, wrapped } from '../layout/text.ts';
import { weekMarks } from '../layout/week.ts';
import type { Look } from '../theme.ts';

interface GlanceSetting {
  readonly look: Look;
  readonly width: number;
  /** All of it, or the week and one line. */
  readonly isWhole: boolean;
}

/** Where the learner is; nothing as long as there is nothing to tell. */
export function glanceLines(view: HomeView, { look, width, isWhole }: GlanceSetting): Lines {
  const { week, glance, next } = view;
  const { theme } = look;
  const isNew = glance.length === 0 && week.every((runs) => runs === 0);
  if (isNew || next.kind === 'tutorial') return [];
  const days = hanging(`${weekMarks(week, look)}  `, theme.quiet('the last seven days'), width);
  const told = packed(isWhole ? glance : glance.slice(0, 1), width);
  return [...days, ...told.map((line) => theme.quiet(line))];
}

/** Short sayings one after the other, as many on a line as there is room for. */
function packed(sayings: readonly string[], width: number): Lines {
  return sayings.reduce<Lines>((lines, saying) => {
    const last = lines.at(-1);
    const together = `${last} · ${saying}`;
    if (last !== undefined && stringWidth(together) <= width) return [...lines.slice(0, -1), together];
    return [...lines, ...wrapped(saying, width)];
  }, []);
}
