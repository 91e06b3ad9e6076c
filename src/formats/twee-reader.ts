import type { TwineDetails, TwinePassage, TwineStory } from '../author/index.ts';
import { DETAILS, TITLE } from './twee.ts';

/** A story in Twee, and what in its text could not be read, a sentence each. */
export interface TweeReading {
  readonly story: TwineStory;
  readonly trouble: readonly string[];
}

/**
 * The story in a text of Twee 3, or of the older kinds, which have less in their heads. Nothing is refused: what is
 * no passage is told. Time is linear in the length of the text.
 */
export function readTwee(text: string): TweeReading {
  const trouble: string[] = [];
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const heads = lines.flatMap((line, index) => (line.startsWith('::') ? [index] : []));
  const before = lines
    .slice(0, heads[0] ?? lines.length)
    .join('\n')
    .trim();
  if (before !== '')
    trouble.push('What stands before the first passage (a line that begins with ::) is left out.');
  const all = heads.map((at, index) =>
    passageIn(lines, { from: at, to: heads[index + 1] ?? lines.length, trouble }),
  );
  const find = (name: string) => all.find((passage) => passage.name === name)?.text;
  const details = find(DETAILS);
  return {
    story: {
      title: find(TITLE)?.trim() ?? '',
      details: details === undefined ? {} : detailsIn(details, trouble),
      passages: all.filter(({ name }) => name !== TITLE && name !== DETAILS),
    },
    trouble,
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly trouble: string[];
}

function passageIn(lines: readonly string[], { from, to, trouble }: Range): TwinePassage {
  const { name, tags, metadata } = headIn((lines[from] ?? '').slice(2));
  const position = metadata === undefined ? undefined : positionIn(metadata);
  if (position === null) trouble.push(`Line ${from + 1}: what stands in { } is not JSON and is left out.`);
  if (name === '') trouble.push(`Line ${from + 1}: the passage has no name; it is called "Untitled".`);
  let end = to;
  while (end > from + 1 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return {
    name: name === '' ? 'Untitled' : name,
    tags,
    ...(position && { position }),
    text: lines
      .slice(from + 1, end)
      .map(unescapedLine)
      .join('\n'),
  };
}

/** `\::` at the start of a line. */
const unescapedLine = (line: string): string => (/^\\+:/.test(line) ? line.slice(1) : line);

interface Head {
  readonly name: string;
  readonly tags: readonly string[];
  readonly metadata: string | undefined;
}

/** Name, tags and metadata. Where they do not follow each other so, all is the name. */
function headIn(head: string): Head {
  const marks = marksIn(head);
  const [tagsAt, first] = [marks('[', 0), marks('{', 0)];
  const hasTags = tagsAt >= 0 && (first < 0 || tagsAt < first);
  const tagsEnd = hasTags ? marks(']', tagsAt) : -1;
  const dataAt = marks('{', tagsEnd + 1);
  const ends = dataAt < 0 ? head.length : dataAt;
  const metadata = dataAt < 0 ? undefined : head.slice(dataAt).trim();
  const isRegular = !hasTags || (tagsEnd > 0 && head.slice(tagsEnd + 1, ends).trim() === '');
  if (!isRegular || metadata?.endsWith('}') === false)
    return { name: decoded(head), tags: [], metadata: undefined };
  const tags = hasTags ? head.slice(tagsAt + 1, tagsEnd).split(/\s+/) : [];
  return {
    name: decoded(head.slice(0, hasTags ? tagsAt : ends)),
    tags: tags.filter((tag) => tag !== '').map(decoded),
    metadata,
  };
}

/** Finds a character that is not escaped, from a place on; −1 where there is none. */
function marksIn(head: string): (character: string, from: number) => number {
  const places = new Map<string, number[]>([
    ['[', []],
    [']', []],
    ['{', []],
  ]);
  for (let index = 0; index < head.length; index += 1) {
    const character = head[index] ?? '';
    if (character === '\\') index += 1;
    else places.get(character)?.push(index);
  }
  return (character, from) => places.get(character)?.find((place) => place >= from) ?? -1;
}

/** Without its escapes, and without space at its ends but what is escaped. */
function decoded(text: string): string {
  let name = '';
  let solid = 0;
  for (let index = 0; index < text.length; index += 1) {
    const isEscaped = text[index] === '\\' && index + 1 < text.length;
    if (isEscaped) index += 1;
    const character = text[index] ?? '';
    const isSpace = !isEscaped && /\s/.test(character);
    if (isSpace && name === '') continue;
    name += character;
    if (!isSpace) solid = name.length;
  }
  return name.slice(0, solid);
}

/** Undefined where none is told; null where it can't be read. */
function positionIn(metadata: string): TwinePassage['position'] | null {
  const place = property(metadata, 'position');
  if (place === null) return null;
  const [x, y] = typeof place === 'string' ? place.split(',').map(Number) : [];
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x ?? 0, y: y ?? 0 } : undefined;
}

/** A property of an object in JSON; null where that is none. */
function property(json: string, name: string): unknown {
  const value = parsed(json);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function detailsIn(json: string, trouble: string[]): TwineDetails {
  const value = parsed(json);
  if (typeof value !== 'object' || value === null) {
    trouble.push(`The passage ${DETAILS} holds no JSON and is left out.`);
    return {};
  }
  const start = property(json, 'start');
  return typeof start === 'string' ? { start } : {};
}
