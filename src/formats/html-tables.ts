import type { Cell, Choice, Choices, Piece, Table } from './document.ts';
import { escaped, inline, marked } from './html-words.ts';
import { CHOICE_MARKS, marksOf } from './words.ts';

/** With so many columns, or so many of words, the rows of a table are stacked where the page is narrow. */
const WIDE = 5;
const WORDY = 3;

/** A table; its first column heads the rows. */
export function table({ caption, columns, rows }: Table): string {
  const kind = (column: number) => (columns[column]?.isNumber === true ? ' class="number"' : '');
  const hasTitles = columns.some(({ title }) => title !== '');
  const titles = columns.map(({ title }, column) =>
    title === '' ? '<td></td>' : `<th scope="col"${kind(column)}>${inline(title)}</th>`,
  );
  const head = hasTitles ? `<thead>\n<tr>${titles.join('')}</tr>\n</thead>\n` : '';
  const isWide = columns.length >= WIDE || columns.filter(({ isNumber }) => !isNumber).length >= WORDY;
  const body = rows.map((row) => {
    const cells = row.map((each, column) => {
      if (column === 0) return `<th scope="row"${kind(column)}>${cell(each)}</th>`;
      const title = isWide ? ` data-title="${escaped(columns[column]?.title ?? '')}"` : '';
      return `<td${kind(column)}${title}>${cell(each)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table${isWide ? ' class="wide"' : ''}>\n${captioned(caption)}${head}<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

const cell = (each: Cell): string =>
  typeof each === 'string' ? inline(each) : `${marked(each.mark)} ${inline(each.text)}`.trim();

/** A caption, where there is one. */
export const captioned = (caption: string): string =>
  caption === '' ? '' : `<caption>${inline(caption)}</caption>\n`;

/** The options of a decision, a row each. */
export function choices(
  { caption, choices: options }: Choices,
  blocks: (pieces: readonly Piece[]) => string,
): string {
  return `<table class="choices">
${captioned(caption)}<thead>
<tr><th scope="col" class="number">Worth</th><th scope="col">Option and what the coach says</th></tr>
</thead>
<tbody>
${options.map((each) => choice(each, blocks)).join('\n')}
</tbody>
</table>`;
}

function choice(option: Choice, blocks: (pieces: readonly Piece[]) => string): string {
  const { worth, less, text, coach, isYours } = option;
  const marks = marksOf(option).map((mark) => ` <em class="mark ${mark}">${CHOICE_MARKS[mark]}</em>`);
  const lost = less === '' ? '' : `<br><span class="less">${escaped(less)}</span>`;
  return `<tr${isYours ? ' class="yours"' : ''}><td class="number">${escaped(worth)}${lost}</td><td>
<p><strong>${inline(text)}</strong>${marks.join('')}</p>
${blocks(coach)}
</td></tr>`;
}
