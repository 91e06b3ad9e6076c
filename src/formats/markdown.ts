import type { Choices, Document, Piece, Table } from './document.ts';
import { graphLines } from './graph-lines.ts';
import { spans } from '../scenario/index.ts';

/** Columns of a drawing. */
const WIDTH = 76;

/** A document as GitHub's Markdown. */
export function markdown({ title, pieces }: Document): string {
  return `${[`# ${onOneLine(title)}`, ...pieces.map(block)].join('\n\n')}\n`;
}

function block(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${onOneLine(piece.text)}`;
    case 'paragraph':
      return piece.label === undefined
        ? lines(piece.text)
        : `**${onOneLine(piece.label)}:** ${lines(piece.text)}`;
    case 'list':
      return piece.items.map((item) => `- ${indented(lines(item), 2)}`).join('\n');
    case 'table':
      return table(piece);
    case 'graph':
      // Set in, and not fenced: no word can end it.
      return indented(`    ${graphLines(piece, WIDTH).join('\n')}`, 4);
    case 'choices':
      return choices(piece);
  }
}

/** What means something in the middle of a line: emphasis, code, links, tags, cells, formulas, entities. */
const SPECIAL = /[\\`*_[\]<>|~$]|&(?=[#\w])/g;
/** What begins a heading, a list or a rule where it begins a line. */
const AT_START = /^(\s*)(#|[-+](?=\s|$)|-(?=-)|=)/gm;
const NUMBER_AT_START = /^(\s*\d+)(?=[.)](?:\s|$))/gm;

/** A stranger's text as nothing but text. */
function escaped(text: string): string {
  return text
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replaceAll(AT_START, String.raw`$1\$2`)
    .replaceAll(NUMBER_AT_START, '$1\\');
}

function inline(text: string): string {
  return spans(text)
    .map(({ text: words, style }) => {
      if (style === 'plain') return escaped(words);
      // Stars beside a space mark nothing, and at the start of a line they would begin a list.
      const [, before = '', marked = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
      const stars = marked === '' ? '' : STARS[style];
      return `${before}${stars}${escaped(marked)}${stars}${after}`;
    })
    .join('');
}

const STARS = { bold: '**', italic: '*' };

const onOneLine = (text: string): string => inline(text.replaceAll(/\s+/g, ' ')).trim();

/** A paragraph in which each end of a line stays one. */
function lines(text: string): string {
  const written = inline(text.replaceAll(/\s*\n\s*/g, '\n'));
  return written.trim().replaceAll('\n', '\\\n');
}

const indented = (text: string, columns: number): string => text.replaceAll('\n', `\n${' '.repeat(columns)}`);

function table({ caption, columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const grid = [
    row(columns.map(({ title }) => onOneLine(title))),
    row(columns.map(({ isNumber }) => (isNumber ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map(onOneLine))),
  ].join('\n');
  return caption === '' ? grid : `${onOneLine(caption)}:\n\n${grid}`;
}

function choices({ caption, choices: options }: Choices): string {
  const items = options.map(({ worth, text, marks, coach }) => {
    const marked = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    const head = `**${worth}** · ${onOneLine(text)}${marked}`;
    return `- ${indented([head, ...coach.map(block)].join('\n\n'), 2)}`;
  });
  return [`${onOneLine(caption)}:`, ...items].join('\n\n');
}
