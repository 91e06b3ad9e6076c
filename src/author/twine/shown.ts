import { conditionWords } from '../condition-words.ts';
import { at, type Group, numberAt, textAt } from '../loose.ts';
import type { NoteWord } from './note.ts';

/**
 * A text as a passage shows it: nothing in it is a link, a comment, the head of a passage or an empty line. Nearly
 * every text is shown as it is.
 */
export function shownText(text: string): string {
  return settled(text.replaceAll(/[^\P{C}\n]/gv, '\uFFFD'))
    .replaceAll(/\[(?=\[)/g, '[ ')
    .replaceAll(/\](?=\])/g, '] ')
    .replaceAll('<!--', '< !--')
    .replaceAll(/^:(?=:)/gm, ': ')
    .replaceAll(/^\\(?=:)/gm, '\\ ');
}

/** A text without empty lines and without space around its lines, of which a visit to Twine may leave more or less. */
export function settled(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A text as a link shows it: on one line, and nothing in it ends it or sets anything. */
export function linkText(text: string): string {
  return shownText(text.replaceAll(/\s+/g, ' ')).replaceAll('][', '] [');
}

/** What a reader of the story sees where a note stands; empty where that is nothing. */
export function labelOf(word: NoteWord, holds: Group): string {
  const when = at(holds, 'when');
  switch (word) {
    case 'outcome':
      return `**${numberAt(holds, 'chance') ?? '?'} in 100:**`;
    case 'depends':
      return `**If ${conditionWords(when)}:**`;
    case 'later':
      return `**${turns(numberAt(holds, 'in') ?? 1)}${when === undefined ? '' : `, if ${conditionWords(when)}`}:**`;
    case 'coach':
      return '**The coach:**';
    case 'floor':
      return `When ${textAt(holds, 'meter') ?? '?'} falls below ${numberAt(holds, 'below') ?? '?'}:`;
    case 'scenario':
    case 'decision':
    case 'passage':
    case 'ending':
    case 'option':
    case 'route':
    case 'block':
      return '';
  }
}

const turns = (number: number): string => `${number} ${number === 1 ? 'turn' : 'turns'} later`;

/** What a link of a route says. */
export function routeLabel(when: unknown): string {
  return when === undefined ? 'Otherwise' : linkText(`If ${conditionWords(when)}`);
}
