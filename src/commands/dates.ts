import { localDay } from '../store/index.ts';
import type { Context } from './context.ts';

let format: Intl.DateTimeFormat | undefined;

/** “3 May 2026 at 14:05”, in the learner's own time. `time`: milliseconds since 1970. */
export function dateWords(time: number): string {
  // Made when it is first needed, and once: it takes longer than all that it writes.
  format ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return format.format(time);
}

/** Today where the learner is, `YYYY-MM-DD`. */
export const today = ({ now }: Pick<Context, 'now'>): string => localDay(now());
