import type { FilterRow } from '../../../session/index.ts';
import { caseCounts, NARROW } from '../layout/case-rows.ts';
import { hanging, type Lines, padded, stringWidth } from '../layout/text.ts';
import { windowAround } from '../layout/window.ts';
import type { Room } from '../parts/frame.tsx';
import { rowLead } from '../parts/pointed-list.tsx';
import { rule } from '../parts/rule.ts';
import type { Look } from '../theme.ts';
import { chosenOf } from './browse-parts.ts';

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

const LEAD = 5;
const GAP = 3;
/** The least room for what is chosen of a filter; where there is less it stands below the name. */
const LEAST_CHOICE = 14;

/** What can be filtered by, and what is chosen of each. */
export function arrangeFilters(rows: readonly FilterRow[], at: number, { room, look }: Setting): Lines {
  const { theme } = look;
  const names = Math.max(...rows.map(({ name }) => name.length)) + GAP;
  const isBeside = room.width - LEAD - names >= LEAST_CHOICE;
  const entries = rows.map((row, index) => {
    const isPointed = index === at;
    const lead = rowLead(index, isPointed, look);
    const name = isPointed ? theme.chosen(row.name) : row.name;
    const chosen = (row.choices[0]?.isChosen === true ? theme.quiet : theme.strong)(chosenOf(row));
    return isBeside
      ? hanging(lead + padded(name, names), chosen, room.width)
      : [...hanging(lead, name, room.width), ...hanging(' '.repeat(LEAD), chosen, room.width)];
  });
  return arranged(entries, at, { room, look, asked: 'Which cases to show' });
}

/** What can be chosen of one filter, and how many cases each choice leaves. */
export function arrangeChoices({ name, choices }: FilterRow, at: number, { room, look }: Setting): Lines {
  const { theme } = look;
  const leaves = choices.map((choice) => choice.leaves);
  const counts = caseCounts(leaves, room.width < NARROW);
  const right = stringWidth(counts[0] ?? '');
  const mark = (isChosen: boolean) => `${isChosen ? look.glyphs.on : look.glyphs.off} `;
  const lead = LEAD + stringWidth(mark(true));
  const longest = Math.max(...choices.map(({ words }) => stringWidth(words)));
  const column = lead + Math.min(longest, room.width - lead - GAP - right);
  const entries = choices.map(({ words, isChosen }, index) => {
    const isPointed = index === at;
    const head = `${rowLead(index, isPointed, look)}${mark(isChosen)}`;
    const [first = '', ...more] = hanging(head, isPointed ? theme.chosen(words) : words, column);
    return [`${padded(first, column + GAP)}${theme.quiet(counts[index] ?? '')}`, ...more];
  });
  return arranged(entries, at, { room, look, asked: name });
}

/** A list under its question, with air where there is room for it. */
function arranged(
  entries: readonly Lines[],
  at: number,
  { room, look, asked }: Setting & { readonly asked: string },
): Lines {
  const { width, height } = room;
  const all = entries.flat().length;
  const isWhole = all < height;
  const count = isWhole ? {} : { right: [`${at + 1} of ${entries.length}`] };
  const head = [
    rule(width, look, { left: look.theme.strong(asked), ...count }),
    ...(all + 2 <= height ? [''] : []),
  ];
  return [...head, ...windowAround(entries, at, Math.max(1, height - head.length))];
}
