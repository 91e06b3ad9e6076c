import { markOf } from '../../../coach/index.ts';
import {
  type Argument,
  identityWords,
  LONGEST_ARGUMENT,
  plain,
  type Reviewed,
} from '../../../session/index.ts';
import type { Field } from '../field.ts';
import { written } from '../layout/field.ts';
import { hanging, type Lines, wrapped } from '../layout/text.ts';
import { markCell } from '../layout/verdict.ts';
import type { Cursor, Room } from '../parts/frame.tsx';
import { rule } from '../parts/rule.ts';
import { type View, view } from '../parts/scroll.ts';
import type { Look } from '../theme.ts';

/** What is argued about: a decision, from 0, or the run. */
export type Subject = number | undefined;

/** How the last argument was kept. */
export interface Told {
  readonly words: string;
  /** Whether it is still to be known while the next one is written. */
  readonly holds: boolean;
}

export const NOTHING_TOLD: Told = { words: '', holds: false };

/** What the page of an argument is drawn from. */
export interface ArguePage {
  readonly reviewed: Reviewed;
  readonly arguments: readonly Argument[];
  readonly about: Subject;
  readonly field: Field;
  readonly told: Told;
  /** The first line of the text above that is on the screen. */
  readonly top: number;
}

export interface ArgueLayout {
  readonly lines: Lines;
  readonly view: View;
  readonly cursor: Cursor;
}

interface Setting {
  readonly room: Room;
  readonly look: Look;
}

const WHY =
  'The numbers of this story are its author’s. What you write here is kept with your run, and goes into what you export of it.';
const MOST_TOLD = 3;
/** A window as low as this has no room for a rule below what is written. */
const LOW = 10;

/** The lines of the page; the line that is written on is always among them. */
export function arrangeArgument(page: ArguePage, setting: Setting): ArgueLayout {
  const { room, look } = setting;
  const { width, height } = room;
  const draft = written(page.field, Math.min(width, look.textWidth));
  const end = [...countLines(page, setting), ...toldLines(page, setting)];
  const most = Math.max(1, Math.min(Math.floor(height / 2), height - 3 - end.length));
  const rows = Math.min(draft.lines.length, most);
  const first = Math.max(0, draft.row - rows + 1);
  const space = Math.max(1, height - 2 - rows - end.length);
  const shown = view(aboveLines(page, space, setting), page.top, space);
  const above = [rule(width, look), ...shown.lines, jointOf(shown, setting)];
  return {
    lines: [...above, ...draft.lines.slice(first, first + rows), ...end].slice(0, height),
    view: shown,
    cursor: { row: above.length + draft.row - first, column: draft.column },
  };
}

/** What an argument is about: “decision 3”. */
export function subjectName(about: Subject): string {
  return about === undefined ? 'the whole run' : `decision ${about + 1}`;
}

/** What the page is for, what is argued about, and what was argued before; with air where there is room for it. */
function aboveLines(page: ArguePage, space: number, { room, look }: Setting): Lines {
  const { theme, textWidth } = look;
  const column = Math.min(room.width, textWidth);
  const sections = [
    wrapped(theme.quiet(WHY), column),
    [
      ...wrapped(theme.coach(`About ${subjectName(page.about)}`), column),
      ...subjectLines(page, look, column),
    ],
    saidLines(page, look, column),
  ].filter((section) => section.length > 0);
  const airy = ['', ...sections.flatMap((section) => [...section, ''])];
  return airy.length <= space ? airy : sections.flat();
}

function saidLines({ arguments: said }: ArguePage, { theme, glyphs }: Look, column: number): Lines {
  if (said.length === 0) return [];
  const points = said.flatMap(({ decision, text }) => {
    const about = theme.quiet(`${capital(subjectName(decision))}:`);
    return hanging(`${glyphs.bullet} `, `${about} ${text}`, column);
  });
  return [...wrapped(theme.coach('What you argued so far'), column), ...points];
}

function subjectLines({ reviewed, about }: ArguePage, look: Look, column: number): Lines {
  const decision = about === undefined ? undefined : reviewed.decisions[about];
  if (decision === undefined) return wrapped(identityWords(reviewed), column);
  const { judged } = decision;
  return hanging(`${markCell(markOf(judged), look)} `, plain(judged.chose.text), column);
}

function jointOf({ top, last }: View, { room, look }: Setting): string {
  const { theme, glyphs } = look;
  const below = last - top;
  const lines = below === 1 ? 'line' : 'lines';
  const right =
    below === 0 ? [] : [`${glyphs.below} ${below} more ${lines}: page down`, `${glyphs.below} ${below}`];
  return rule(room.width, look, { left: theme.strong('Your argument'), right });
}

/** How much more can be written. */
function countLines({ field }: ArguePage, { room, look }: Setting): Lines {
  if (room.height < LOW) return [];
  const left = LONGEST_ARGUMENT - field.text.length;
  return [rule(room.width, look, { right: [`room for ${left} characters`, String(left)] })];
}

function toldLines({ told, field }: ArguePage, { room, look }: Setting): Lines {
  const { words, holds } = told;
  if (words === '' || (field.text !== '' && !holds)) return [];
  const paint = holds ? look.theme.warning : look.theme.strong;
  return wrapped(paint(words), room.width).slice(0, MOST_TOLD);
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
