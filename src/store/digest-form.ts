/** A digest as it stands in the file: its lists as rows of values, since the file must stay small. */
import type { Digest } from './digest.ts';
import {
  dayIn,
  dayRow,
  habitIn,
  habitRow,
  isDayRow,
  isHabitRow,
  isOpenRow,
  isPrincipleRow,
  isTakenRow,
  isTallyRow,
  openIn,
  openRow,
  principleIn,
  principleRow,
  tallyIn,
  tallyRow,
} from './digest-rows.ts';
import { isCount, isListOf, isObject, isText, type JsonObject } from './json.ts';
import { LINK } from './links.ts';
import type { Taken } from './open-run.ts';

/** What is written of a digest. */
export function formOf(digest: Digest): JsonObject {
  const { tallies, days, principles, habits, unreviewed, unread, open, taken, links } = digest;
  return {
    tallies: tallies.map(tallyRow),
    days: days.map(dayRow),
    principles: principles.map(principleRow),
    habits: habits.map(habitRow),
    unreviewed,
    ...(unread > 0 && { unread }),
    open: open.map(openRow),
    taken: taken.map(({ from, after }) => [from, after]),
    ...(links !== undefined && { links: links.join('') }),
  };
}

/** A digest from what was written; undefined where it makes no sense. */
export function readForm(value: unknown): Digest | undefined {
  if (!isObject(value)) return undefined;
  const { tallies, days, principles, habits, unreviewed, unread = 0, open, taken, links } = value;
  if (!isListOf(tallies, isTallyRow) || !isListOf(days, isDayRow)) return undefined;
  if (!isListOf(principles, isPrincipleRow) || !isListOf(habits, isHabitRow)) return undefined;
  if (!isCount(unread)) return undefined;
  if (!isCount(unreviewed) || !isListOf(open, isOpenRow) || !isListOf(taken, isTakenRow)) return undefined;
  if (links !== undefined && !isText(links)) return undefined;
  return {
    tallies: tallies.map(tallyIn),
    days: days.map(dayIn),
    principles: principles.map(principleIn),
    habits: habits.map(habitIn),
    unreviewed,
    unread,
    open: open.map(openIn),
    taken: taken.map(([from, after]): Taken => ({ from, after })),
    links: links?.match(EACH_LINK) ?? (links === '' ? [] : undefined),
  };
}

const EACH_LINK = new RegExp(`.{${LINK}}`, 'gs');
