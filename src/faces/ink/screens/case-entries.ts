import { hanging, type Lines, padded, stringWidth } from '../layout/text.ts';
import { rowLead } from '../parts/pointed-list.tsx';
import type { Look } from '../theme.ts';
import type { CaseRow } from './case-actions.ts';

/** What can be done with a case, and the row pointed at, from 0. */
export interface Entries {
  readonly rows: readonly CaseRow[];
  readonly at: number;
}

const RUNS = 'Your runs';
const GAP = '  ';
const LEAD = 5;

interface Column {
  readonly width: number;
  readonly look: Look;
}

/** Each row in its lines; the first run has the heading of the runs above it. */
export function entryLines(
  { rows, at }: Entries,
  column: Column,
): { readonly entries: readonly Lines[]; readonly at: number } {
  const plays = rows.filter(isPlay);
  const lines = [
    ...groupLines(plays, { first: 0, at }, column),
    ...groupLines(rows.slice(plays.length), { first: plays.length, at }, column),
  ];
  const [run] = lines.slice(plays.length);
  if (run === undefined) return { entries: lines, at };
  const heading = ['', `${' '.repeat(LEAD)}${column.look.theme.quiet(RUNS)}`];
  // A heading with nothing below it would be an end that is none.
  const isApart = at >= plays.length;
  const runs = isApart ? [heading, run] : [[...heading, ...run]];
  const entries = [...lines.slice(0, plays.length), ...runs, ...lines.slice(plays.length + 1)];
  return { entries, at: isApart ? at + 1 : at };
}

const isPlay = ({ wish }: CaseRow): boolean => wish.kind !== 'review';

/** Rows with their notes beside them, or all of them below where one would be too wide. */
function groupLines(
  rows: readonly CaseRow[],
  { first, at }: { readonly first: number; readonly at: number },
  { width, look }: Column,
): readonly Lines[] {
  const { theme } = look;
  const [words = 0, ...rest] = widths(rows.map((row) => [row.words, ...row.notes]));
  const notes = rows.map((row) =>
    row.notes
      .map((note, cell) => padded(note, rest[cell] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  const isBeside = notes.every(
    (note) => note === '' || LEAD + words + GAP.length + stringWidth(note) <= width,
  );
  return rows.map((row, index) => {
    const isPointed = first + index === at;
    const lead = rowLead(first + index, isPointed, look);
    const name = isPointed ? theme.chosen(row.words) : row.words;
    const note = notes[index] ?? '';
    const below = row.notes.filter((each) => each !== '').join(' · ');
    if (note === '') return hanging(lead, name, width);
    if (isBeside) return [`${lead}${padded(name, words)}${GAP}${theme.quiet(note)}`];
    return [...hanging(lead, name, width), ...hanging(' '.repeat(LEAD), theme.quiet(below), width)];
  });
}

/** How wide each column of cells gets. */
function widths(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: count }, (_, cell) =>
    Math.max(...rows.map((row) => stringWidth(row[cell] ?? ''))),
  );
}
