import { clipped, ends, stringWidth } from '../layout/text.ts';
import type { Theme } from '../theme.ts';

/** What the first line of a screen says: what is played, where we are in it, and for a moment that it was read again. */
export interface Head {
  readonly title: string;
  readonly place: string;
  readonly said: string;
}

/** The first line of a screen. Where there is no room for all of it the title gives way first; no other line moves. */
export function headLine({ title, place, said }: Head, width: number, theme: Theme): string {
  const news = theme.quiet(said);
  const lefts = said === '' ? [theme.title(title)] : [`${theme.title(title)}  ${news}`, news];
  const left = lefts.find((words) => stringWidth(words) + stringWidth(place) + 2 <= width);
  if (left !== undefined) return ends(left, theme.quiet(place), width);
  return theme.title(clipped(said === '' ? place : said, width));
}
