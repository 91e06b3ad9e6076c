import type { TwinePassage, TwineStory } from '../author/index.ts';

/**
 * A story of Twine as Twee 3, its text format.
 * Source: https://github.com/iftechfoundation/twine-specs/blob/master/twee-3-specification.md
 */
export function twee({ title, details, passages }: TwineStory): string {
  const { ifid, format, formatVersion, start, tagColors, zoom } = details;
  const told = { ifid, format, 'format-version': formatVersion, start, 'tag-colors': tagColors, zoom };
  const all: readonly TwinePassage[] = [
    { name: TITLE, tags: [], text: title },
    { name: DETAILS, tags: [], text: JSON.stringify(told, null, 2) },
    ...passages,
  ];
  return all.map(passageText).join('\n\n');
}

/** Passages that every tool knows. */
export const TITLE = 'StoryTitle';
export const DETAILS = 'StoryData';

function passageText({ name, tags, position, text }: TwinePassage): string {
  const head = [
    '::',
    headerText(name),
    ...(tags.length === 0 ? [] : [`[${tags.map(headerText).join(' ')}]`]),
    ...(position === undefined ? [] : [`{"position":"${position.x},${position.y}","size":"100,100"}`]),
  ];
  return `${head.join(' ')}\n${text.split('\n').map(escapedLine).join('\n')}\n`;
}

/** What begins or ends tags and metadata is escaped, and a space at the ends of a name. */
function headerText(name: string): string {
  const line = name.replaceAll(/\s/g, ' ').replaceAll(/[\\[\]{}]/g, String.raw`\$&`);
  const begun = line.startsWith(' ') ? `\\${line}` : line;
  return name.length > 1 && begun.endsWith(' ') ? `${begun.slice(0, -1)}\\ ` : begun;
}

/** A line that would begin a passage, and one that looks as if it had been escaped so, gets a backslash. */
function escapedLine(line: string): string {
  return /^(?:::|\\+:)/.test(line) ? `\\${line}` : line;
}
