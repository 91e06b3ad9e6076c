import { caseCounts, NARROW } from '../layout/case-rows.ts';
import { hanging, type Lines, padded, stringWidth, wrapped } from '../layout/text.ts';
import { windowAround } from '../layout/window.ts';
import { rowLead } from '../parts/pointed-list.tsx';
import type { CaseList, Column } from './browse-parts.ts';

/** That no case is listed, and what would list some, in so many rows; what is pointed at is among them. */
export function nothingLines(list: CaseList, rows: number, column: Column): Lines {
  const { theme, textWidth } = column.look;
  const width = Math.min(column.width, textWidth);
  const said = wrapped(theme.strong(whatWords(list)), width);
  const help = wrapped(helpWords(list), width);
  const wider = widerLines(list, { ...column, width });
  const all = [said, [''], ...wider, ...(wider.length === 0 ? [] : [['']]), help];
  return windowAround(all, list.widerAt === undefined || wider.length === 0 ? 0 : list.widerAt + 2, rows);
}

function whatWords({ library, query }: CaseList): string {
  if (library.cards.length === 0) return 'There are no cases here.';
  const sought = query.trim();
  return sought === '' ? 'No case fits all of that.' : `No case is found for ‘${sought}’.`;
}

function helpWords({ library, widerAt }: CaseList): string {
  if (library.cards.length === 0) return '';
  if (widerAt === undefined) return 'Type less, or something else. Escape takes you back to what was there.';
  return 'Press x to see all cases again.';
}

/** What can be left out of the filter, and how many cases that leaves. */
function widerLines({ wider, widerAt }: CaseList, { width, look }: Column): readonly Lines[] {
  if (widerAt === undefined) return [];
  const { theme } = look;
  const leaves = wider.map((widening) => widening.leaves);
  const counts = caseCounts(leaves, width < NARROW);
  const right = stringWidth(counts[0] ?? '');
  const texts = wider.map(({ words }) => `Leave out ${words}`);
  const longest = Math.max(0, ...texts.map((text) => stringWidth(text)));
  return texts.map((text, index) => {
    const isPointed = index === widerAt;
    const lead = rowLead(index, isPointed, look);
    const column = Math.min(stringWidth(lead) + longest, width - right - GAP);
    const [first = '', ...more] = hanging(lead, isPointed ? theme.chosen(text) : text, column);
    return [`${padded(first, column + GAP)}${theme.quiet(counts[index] ?? '')}`, ...more];
  });
}

const GAP = 3;
