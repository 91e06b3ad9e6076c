import { plain } from '../scenario/index.ts';
import { amounts, course } from './html-charts.ts';
import type { Document, Exhibit, Lessons, List, Paragraph, Piece, Quote, Sum } from './document.ts';
import { figure } from './html-graph.ts';
import { choices, table } from './html-tables.ts';
import { escaped, inline, marked } from './html-words.ts';
import { STYLE } from './html-style.ts';

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
${blocks(pieces)}
</main>
</body>
</html>
`;
}

const blocks = (pieces: readonly Piece[]): string => pieces.map(block).join('\n');

function block(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}>${inline(piece.text)}</h${piece.level}>`;
    case 'paragraph':
      return paragraph(piece);
    case 'quote':
      return quote(piece);
    case 'list':
      return list(piece);
    case 'lessons':
      return lessons(piece);
    case 'verdict':
      return `<p class="verdict">${marked(piece.mark)} ${inline(piece.text)}</p>`;
    case 'sum':
      return sum(piece);
    case 'table':
      return table(piece);
    case 'bars':
      return amounts(piece);
    case 'line':
      return course(piece);
    case 'graph':
      return figure(piece);
    case 'choices':
      return choices(piece, blocks);
    case 'exhibit':
      return exhibit(piece);
  }
}

function paragraph({ label, text }: Paragraph): string {
  return label === undefined
    ? `<p>${inline(text)}</p>`
    : `<p><strong>${inline(label)}:</strong> ${inline(text)}</p>`;
}

function quote({ label, text }: Quote): string {
  const words = escaped(text).replaceAll('\n', '<br>');
  return `<figure class="quote">\n<figcaption>${escaped(label)}:</figcaption>\n<blockquote><p>${words}</p></blockquote>\n</figure>`;
}

function list({ label, items, isChecklist }: List): string {
  const written = items.map((item) => `<li>${inline(item)}</li>`).join('\n');
  const before = label === undefined ? '' : `<p class="label"><strong>${inline(label)}:</strong></p>\n`;
  return `${before}<ul${isChecklist ? ' class="checklist"' : ''}>\n${written}\n</ul>`;
}

function lessons({ lessons: all }: Lessons): string {
  const items = all.map(
    ({ title, detail, tip }) =>
      `<li>\n<p><strong>${inline(title)}</strong></p>\n<p>${inline(detail)}</p>\n<p class="tip"><em>Try:</em> ${inline(tip)}</p>\n</li>`,
  );
  return `<ol class="lessons">\n${items.join('\n')}\n</ol>`;
}

function sum({ lead, terms }: Sum): string {
  const written = terms.map(({ sign, name, figure: value }, index) => {
    const before = sign === '' ? '' : `<span class="sign">${sign}</span> `;
    const kind = index === 0 ? ' class="whole"' : '';
    return `<div${kind}><dt>${escaped(name)}</dt><dd>${before}${escaped(value)}</dd></div>`;
  });
  const first = `<div class="lead"><dt>${escaped(lead.name)}</dt><dd>${escaped(lead.figure || '–')}</dd></div>`;
  return `<dl class="sum">\n${[first, ...written].join('\n')}\n</dl>`;
}

function exhibit({ label, isEvidence, pieces }: Exhibit): string {
  const kind = isEvidence ? 'exhibit evidence' : 'exhibit';
  return `<div class="${kind}">\n<p class="label">${escaped(label)}:</p>\n${blocks(pieces)}\n</div>`;
}
