import type { Scenario } from '../../scenario/index.ts';
import { resume, type Session } from '../../session/index.ts';
import type { LearnerRecord, Mode, OpenRun, RunRecord, StoryName } from '../../store/index.ts';
import { calledAs, type Context } from '../context.ts';
import { dateWords } from '../dates.ts';
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
  sitting: Pick<Sitting, 'context' | 'record' | 'hasHome'>,
  among: readonly Found[],
  modes: readonly Mode[] = ['practice', 'exam'],
): Promise<Search> {
  const { context, record, hasHome = false } = sitting;
  const open = (await record.open()).filter(
    (run) => modes.includes(run.mode) && among.some((found) => isOf(run, found)),
  );
  const [latest] = open;
  if (latest === undefined) return NOTHING_LEFT;
  const left = await firstThatFits(sitting, open, among);
  const isPassedOver = latest.id !== left?.run.tip && (await isLast(record, latest));
  return {
    left,
    notices: [
      ...(isPassedOver ? [passedOver(latest)] : []),
      ...(left === undefined ? [] : [goingOn(left, context, hasHome)]),
    ],
  };
}

async function firstThatFits(
  sitting: Pick<Sitting, 'context' | 'record'>,
  open: readonly OpenRun[],
  among: readonly Found[],
): Promise<LeftOver | undefined> {
  for (const each of open) {
    const found = among.find((story) => isOfForm(each, story));
    const run = found && (await sitting.record.find(each.id));
    // Another process may have gone on with it, or ended it.
    if (found === undefined || run === undefined || !isOpen(run)) continue;
    const { mode, study, answers } = run;
    const how = { manner: mannerOf(sitting, found, mode), study, answers };
    const session = resume(found.scenario, run.run, how);
    if (session !== undefined) return { found, run, session };
  }
  return undefined;
}

const isOpen = ({ ended, newer, events }: RunRecord): boolean => ended === undefined && !newer && events > 0;

/** Whether nothing of its story was played after a run. */
async function isLast(record: LearnerRecord, { id, pack, scenario }: OpenRun): Promise<boolean> {
  const [last] = await record.recent(1, { pack, scenario });
  return last?.tip === id;
}

/** A scenario, and the pack that was added and has it. */
export interface Story {
  readonly scenario: Scenario;
  readonly pack?: string | undefined;
}

/** The name of a scenario, and the digest of the form in which it was played. */
interface Played extends StoryName {
  readonly digest: string;
}

/** Whether something was played of this scenario, as it is or as it was: another pack may have one of the same id. */
const isOf = (played: StoryName, story: Story): boolean =>
  played.scenario === story.scenario.id && played.pack === story.pack;

const isOfForm = (played: Played, story: Story): boolean =>
  isOf(played, story) && played.digest === story.scenario.digest;

/** Whether a run is of this scenario as it is. */
export const fits = ({ run, pack }: RunRecord, story: Story): boolean => isOfForm({ ...run, pack }, story);

function goingOn({ run, found }: LeftOver, context: Context, hasHome: boolean): string {
  const said = `You go on with the run that you began on ${when(run)}.`;
  return hasHome
    ? `${said} To begin anew, open the case among all cases.`
    : `${said} To begin anew: ${calledAs(context)} play ${found.called} --new`;
}

function passedOver(run: OpenRun): string {
  return `Your unfinished run of ${when(run)} can't go on: ${run.title ?? run.scenario} is not the same story any more. The run stays in your record.`;
}

/** When a run was begun: “3 May 2026 at 14:05”, in the learner's own time. */
export const when = ({ startedAt }: Pick<RunRecord, 'startedAt'>): string => dateWords(startedAt);
