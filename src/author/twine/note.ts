import { at, type Group, isGroup } from '../loose.ts';

/**
 * What Twine can't hold stands in the passages as comments, which no reader of the story sees:
 * `<!-- interlock later {"in":1} -->`. Each belongs to what follows it.
 */
const WORDS = [
  'scenario',
  'floor',
  'decision',
  'passage',
  'ending',
  'option',
  'depends',
  'later',
  'outcome',
  'coach',
  'route',
  'block',
] as const;
export type NoteWord = (typeof WORDS)[number];

export interface Note {
  readonly word: NoteWord;
  readonly holds: Group;
}

/** A stretch of a passage up to an empty line or a note; and the note that stands before it. */
export interface Stretch {
  readonly note: Note | undefined;
  /** Whether a note stands before it that can't be read: somebody has damaged it. */
  readonly isBroken: boolean;
  /** What the note is called, also where the rest of it can't be read. */
  readonly word?: NoteWord | undefined;
  readonly text: string;
}

const OPEN = '<!-- interlock ';
const CLOSE = '-->';
const EMPTY_LINES = /\n(?:[ \t]*\n)+/;
/** Lists and objects inside each other in a note. */
const DEEPEST = 40;

/** Whether there are notes in a text, so that it was made of a scenario. */
export const hasNotes = (text: string): boolean => text.includes(OPEN);

/** A note of a passage, on one line. */
export function noteText(word: NoteWord, holds: Group = {}): string {
  const json = Object.keys(holds).length === 0 ? '' : ` ${harmless(JSON.stringify(holds))}`;
  return `${OPEN}${word}${json} ${CLOSE}`;
}

/** A passage's text in its stretches. Time is linear in its length. */
export function stretchesIn(text: string): readonly Stretch[] {
  const [before = '', ...pieces] = text.split(OPEN);
  return [...plainStretches(before), ...pieces.flatMap(noted)];
}

function noted(piece: string): readonly Stretch[] {
  const end = piece.indexOf(CLOSE);
  if (end < 0) return [{ note: undefined, isBroken: true, text: '' }, ...plainStretches(piece)];
  const [own = '', ...others] = piece.slice(end + CLOSE.length).split(EMPTY_LINES);
  const inner = piece.slice(0, end).trim();
  const word = WORDS.find((each) => each === inner.split(/\s/, 1)[0]);
  const note = noteIn(inner, word);
  return [
    { note, isBroken: note === undefined, word, text: own.trim() },
    ...others.flatMap((other) => plainStretches(other)),
  ];
}

function plainStretches(text: string): readonly Stretch[] {
  return text
    .split(EMPTY_LINES)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ note: undefined, isBroken: false, text: part }));
}

function noteIn(inner: string, word: NoteWord | undefined): Note | undefined {
  const space = inner.search(/\s/);
  const holds = space < 0 ? {} : groupIn(inner.slice(space));
  return word === undefined || holds === undefined ? undefined : { word, holds };
}

/** The object in a text of JSON; undefined where it holds none, or one that is too deep to be worked with. */
export function groupIn(json: string): Group | undefined {
  if (isTooDeep(json)) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isGroup(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (isInText && character === '\\') index += 1;
    else if (character === '"') isInText = !isInText;
    else if (!isInText && (character === '{' || character === '[')) depth += 1;
    else if (!isInText && (character === '}' || character === ']')) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** A text of JSON, or two brackets beside each other: Twine would take them for a link. */
const PARTS = /"(?:[^"\\]|\\.)*"|\[(?=\[)|\](?=\])/g;

/** JSON in which nothing ends a comment, begins a link or is unseen. It means the same. */
function harmless(json: string): string {
  return json.replaceAll(PARTS, (part) =>
    part.startsWith('"') ? part.replaceAll(/[\[\]<>]|\p{C}/gv, unit) : `${part} `,
  );
}

function unit(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${code}`;
  }).join('');
}

/** What a note holds of that name, to be spread: nothing where it has none. */
export function kept(holds: Group, name: string): Group {
  const value = at(holds, name);
  return value === undefined ? {} : { [name]: value };
}
