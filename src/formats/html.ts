import type { Choice, Choices, Document, Piece, Table } from './document.ts';
import { figure } from './html-graph.ts';
import { escaped, inline } from './html-words.ts';
import { STYLE } from './html-style.ts';
import { plain } from '../scenario/index.ts';

/** A document as one page of HTML that needs nothing else: no network, no script. */
export function html({ title, pieces }: Document): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(plain(title))}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
<h1>${inline(title)}</h1>
${pieces.map(block).join('\n')}
</main>
</body>
</html>
`;
}

function block(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}>${inline(piece.text)}</h${piece.level}>`;
    case 'paragraph':
      return piece.label === undefined
        ? `<p>${inline(piece.text)}</p>`
        : `<p><strong>${inline(piece.label)}:</strong> ${inline(piece.text)}</p>`;
    case 'list':
      return `<ul>\n${piece.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return table(piece);
    case 'graph':
      return figure(piece);
    case 'choices':
      return choices(piece);
  }
}

function table({ caption, columns, rows }: Table): string {
  const kind = (column: number) => (columns[column]?.isNumber === true ? ' class="number"' : '');
  const hasTitles = columns.some(({ title }) => title !== '');
  const titles = columns.map(({ title }, column) =>
    title === '' ? '<td></td>' : `<th scope="col"${kind(column)}>${inline(title)}</th>`,
  );
  const head = hasTitles ? `<thead>\n<tr>${titles.join('')}</tr>\n</thead>\n` : '';
  const body = rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0
        ? `<th scope="row"${kind(column)}>${inline(cell)}</th>`
        : `<td${kind(column)}>${inline(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>\n${captioned(caption)}${head}<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

const captioned = (caption: string): string =>
  caption === '' ? '' : `<caption>${inline(caption)}</caption>\n`;

function choices({ caption, choices: options }: Choices): string {
  return `<table class="choices">
${captioned(caption)}<thead>
<tr><th scope="col" class="number">Worth</th><th scope="col">Option and what the coach says</th></tr>
</thead>
<tbody>
${options.map(choice).join('\n')}
</tbody>
</table>`;
}

function choice({ worth, text, marks, coach }: Choice): string {
  const marked = marks.map((mark) => ` <em class="mark">${escaped(mark)}</em>`).join('');
  const note = coach.map(block).join('\n');
  return `<tr><td class="number">${escaped(worth)}</td><td>
<p><strong>${inline(text)}</strong>${marked}</p>
${note}
</td></tr>`;
}
