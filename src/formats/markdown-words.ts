import { spans } from '../scenario/index.ts';

/** What means something in the middle of a line: emphasis, code, links, tags, cells, formulas, entities. */
const SPECIAL = /[\\`*_[\]<>|~$]|&(?=[#\w])/g;
/** What begins a heading, a list or a rule where it begins a line. */
const AT_START = /^(\s*)(#|[-+](?=\s|$)|-(?=-)|=)/gm;
const NUMBER_AT_START = /^(\s*\d+)(?=[.)](?:\s|$))/gm;

/** A stranger's text as nothing but text. */
export function escaped(text: string): string {
  return text
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replaceAll(AT_START, String.raw`$1\$2`)
    .replaceAll(NUMBER_AT_START, '$1\\');
}

/** A text with its own markup, on one line. */
export const onOneLine = (text: string): string => inline(text.replaceAll(/\s+/g, ' ')).trim();

/** A paragraph with its own markup in which each end of a line stays one. */
export const lines = (text: string): string => brokenLines(text, inline);

/** A paragraph without any markup in which each end of a line stays one. */
export const bareLines = (text: string): string => brokenLines(text, escaped);

/** All lines of a text but the first, set in by so many columns. */
export const indented = (text: string, columns: number): string =>
  text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(columns)}`);

/** A text of any pieces set apart. */
export const setApart = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function brokenLines(text: string, written: (text: string) => string): string {
  const whole = written(text.replaceAll(/\s*\n\s*/g, '\n'));
  return whole.trim().replaceAll('\n', '\\\n');
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
