import type { Scenario } from '../../scenario/index.ts';
import { resume, type Session } from '../../session/index.ts';
import type { LearnerRecord, RunRecord } from '../../store/index.ts';
import { calledAs, type Context } from '../context.ts';
import type { Found } from '../library/library.ts';
import { mannerOf } from '../record.ts';
import type { Sitting } from './sitting.ts';

/** A run that was left unfinished and can go on. */
export interface LeftOver {
  readonly found: Found;
  readonly run: RunRecord;
  readonly session: Session;
}

/** What there is to go on with, and what the player should know of it before the start. */
export interface Search {
  readonly left: LeftOver | undefined;
  readonly notices: readonly string[];
}

export const NOTHING_LEFT: Search = { left: undefined, notices: [] };

/**
 * The latest unfinished run of these scenarios that can go on. One whose scenario has changed since can't, and is
 * passed over; this is said until something else was played.
 */
export async function leftOver(
  { context, record }: Pick<Sitting, 'context' | 'record'>,
  among: readonly Found[],
): Promise<Search> {
  // Tells from a summary what would otherwise take reading every journal.
  if ((await record.unfinished()) === undefined) return NOTHING_LEFT;
  const runs = await record.runs();
  const ours = runs.filter((run) => among.some((found) => isOf(run, found)));
  const left = firstThatFits(record, ours, among);
  const [latest] = ours;
  const isPassedOver = latest !== undefined && isOpen(latest) && latest !== left?.run;
  return {
    left,
    notices: [
      ...(isPassedOver ? [passedOver(latest)] : []),
      ...(left === undefined ? [] : [goingOn(left, context)]),
    ],
  };
}

/** What the scenarios are called of which a run can go on. */
export async function unfinishedNames(
  record: LearnerRecord,
  among: readonly Found[],
): Promise<ReadonlySet<string>> {
  if ((await record.unfinished()) === undefined) return new Set();
  const runs = (await record.runs()).filter(isOpen);
  const fitting = among.filter((found) => runs.some((run) => fits(run, found)));
  return new Set(fitting.map(({ called }) => called));
}

function firstThatFits(
  record: LearnerRecord,
  runs: readonly RunRecord[],
  among: readonly Found[],
): LeftOver | undefined {
  for (const run of runs.filter(isOpen)) {
    const found = among.find((each) => fits(run, each));
    if (found === undefined) continue;
    const { mode, study, answers } = run;
    const how = { manner: mannerOf(record, found, mode), study, answers };
    const session = resume(found.scenario, run.run, how);
    if (session !== undefined) return { found, run, session };
  }
  return undefined;
}

const isOpen = ({ ended, newer, events }: RunRecord): boolean => ended === undefined && !newer && events > 0;

/** A scenario, and the pack that was added and has it. */
export interface Story {
  readonly scenario: Scenario;
  readonly pack?: string | undefined;
}

/** Whether a run is of this scenario, as it is or as it was: another pack may have one of the same id. */
const isOf = ({ run, pack }: RunRecord, story: Story): boolean =>
  run.scenario === story.scenario.id && pack === story.pack;

/** Whether a run is of this scenario as it is. */
export const fits = (run: RunRecord, story: Story): boolean =>
  isOf(run, story) && run.run.digest === story.scenario.digest;

function goingOn({ run, found }: LeftOver, context: Context): string {
  return `You go on with the run that you began on ${when(run)}. To begin anew: ${calledAs(context)} play ${found.called} --new`;
}

function passedOver(run: RunRecord): string {
  return `Your unfinished run of ${when(run)} can't go on: ${run.title ?? run.run.scenario} is not the same story any more. The run stays in your record.`;
}

/** “3 May 2026 at 14:05”, in the learner's own time. */
export function when({ startedAt }: RunRecord): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(startedAt);
}
