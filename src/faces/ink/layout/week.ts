import type { Look } from '../theme.ts';

/** A mark for each day, the last is today: filled where there was practice. “· ▪ ▪ · ▪ ▪ ▪”. */
export function weekMarks(week: readonly number[], { theme, glyphs }: Look): string {
  const done = glyphs.eighths === '' ? '#' : '▪';
  return week.map((runs) => (runs > 0 ? theme.bar(done) : theme.quiet(glyphs.empty))).join(' ');
}
