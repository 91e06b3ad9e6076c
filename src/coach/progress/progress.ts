import { calendarOf } from './calendar.ts';
import { courseOf } from './course.ts';
import { habitsOf } from './habits.ts';
import { periodsOf } from './periods.ts';
import { placing } from './placed.ts';
import { principlesProgress } from './principles.ts';
import { total, worthOf } from './sums.ts';
import type { Practice, Progress } from './types.ts';

/** What practice is looked at with. */
export interface Looking {
  /** `YYYY-MM-DD` where the learner is. */
  readonly today: string;
  /** Those that have names. */
  readonly principles: readonly { readonly id: string; readonly name: string }[];
}

/** What a learner's practice comes to. Days in any order, and of any clock, are taken. */
export function progressOf(practice: Practice, { today, principles }: Looking): Progress {
  const { days, fresh, unreviewed } = practice;
  const where = placing(days, today);
  const sums = total(days);
  const runs = days.reduce((sum, day) => sum + day.runs, 0);
  const luck = days.reduce((sum, day) => sum + day.luck, 0);
  return {
    runs,
    unreviewed,
    decisions: sums.decisions,
    days: new Set(days.map(({ day }) => day)).size,
    ...worthOf(sums),
    // Of a run without a review nobody knows the luck.
    luck: { total: luck, perRun: luck / Math.max(1, runs - unreviewed) },
    periods: periodsOf(where),
    fresh: fresh.map((play) => ({ ...play, ...worthOf(play) })),
    course: courseOf(practice, where),
    principles: principlesProgress(practice.principles, principles),
    habits: habitsOf(practice.habits),
    calendar: calendarOf(where.placed, where.today),
  };
}
