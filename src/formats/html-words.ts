import type { Mark } from '../coach/index.ts';
import { spans } from '../scenario/index.ts';
import { markWords } from './words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as nothing but text, in an element or an attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A text with its own markup as elements; ends of lines stay. */
export function inline(text: string): string {
  return spans(text)
    .map(({ text: words, style }) => {
      const content = escaped(words).replaceAll('\n', '<br>');
      return ELEMENTS[style](content);
    })
    .join('');
}

const ELEMENTS = {
  plain: (content: string) => content,
  bold: (content: string) => `<strong>${content}</strong>`,
  italic: (content: string) => `<em>${content}</em>`,
};

/** A verdict with its sign. */
export function marked(mark: Mark): string {
  return `<span class="mark ${mark}">${escaped(markWords(mark))}</span>`;
}
