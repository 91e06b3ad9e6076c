import type { KeptRun } from '../../formats/index.ts';
import { nearest } from '../../scenario/index.ts';
import { type LearnerRecord, nameOf, type RunRecord } from '../../store/index.ts';
import { calledAs, type Context, EXIT, failed, type Failure, type Result } from '../context.ts';
import { when } from '../play/left-over.ts';
import { find, type Found } from '../library/library.ts';
import { caseNames } from '../library/names.ts';
import { addedPack } from '../library/place.ts';
import { counted, quoted, shown } from '../text.ts';

/** The fewest characters that name a run. */
const LEAST = 4;
/** The most runs that a message names. */
const MOST_NAMED = 5;

/** The run that an argument names, by its id or a beginning of it; without an argument the latest that has ended. */
export async function recordedRun(
  context: Context,
  record: LearnerRecord,
  argument: string | undefined,
): Promise<Result<{ run: RunRecord }>> {
  const found =
    argument === undefined ? await latestEnded(context, record) : await named(context, record, argument);
  if (!found.ok || !found.run.newer) return found;
  return failed(
    EXIT.refused,
    `run ${found.run.id} was written by a newer version of Interlock. Update to review it.`,
  );
}

/** So many of the latest runs are looked at first: one of them has nearly always ended. */
const LATEST = 20;

async function latestEnded(context: Context, record: LearnerRecord): Promise<Result<{ run: RunRecord }>> {
  const latest = endedIn(await record.recent(LATEST));
  if (latest !== undefined) return { ok: true, run: latest };
  const runs = await playedIn(record);
  const run = endedIn(runs);
  if (run !== undefined) return { ok: true, run };
  const [open] = runs;
  const how = `${calledAs(context)} ${open === undefined ? 'play first-day' : `review ${open.id}`}`;
  const what = open === undefined ? 'To play one' : 'The latest one, as far as it went';
  return failed(EXIT.usage, `no run has come to its end yet. ${what}: ${how}`);
}

const endedIn = (runs: readonly RunRecord[]): RunRecord | undefined =>
  runs.toSorted((a, b) => b.lastAt - a.lastAt).find(({ ended, events }) => ended !== undefined && events > 0);

/** All in which something was played, the one with the latest event first. */
const playedIn = async (record: LearnerRecord): Promise<readonly RunRecord[]> =>
  (await record.runs()).filter(({ events }) => events > 0);

async function named(
  context: Context,
  record: LearnerRecord,
  argument: string,
): Promise<Result<{ run: RunRecord }>> {
  const beginning = argument.toUpperCase();
  const close = called(beginning, await record.beginning(beginning));
  // The file that a run is named after may be gone.
  const all = close.length > 0 ? [] : await playedIn(record);
  const matches = close.length > 0 ? close : called(beginning, all);
  const [run, ...others] = matches;
  if (run === undefined) return unknownRun(context, all, argument);
  if (argument.length < LEAST)
    return failed(
      EXIT.usage,
      `at least ${LEAST} characters of a run's id are needed, not ${quoted(argument)}.`,
    );
  if (others.length === 0) return { ok: true, run };
  return failed(
    EXIT.usage,
    `${counted(matches.length, 'run')} begin with ${quoted(argument)}: ${list(matches)}.`,
  );
}

/** Those runs in which something was played that have such a name. */
function called(beginning: string, runs: readonly RunRecord[]): readonly RunRecord[] {
  const starts = (id: string) => id.startsWith(beginning);
  const played = runs.filter(({ events }) => events > 0);
  const byName = played.filter(({ id }) => starts(id));
  // A run that was taken up is also known by the files it was written on in.
  return byName.length > 0 ? byName : played.filter(({ files }) => files.some(starts));
}

function unknownRun(context: Context, runs: readonly RunRecord[], argument: string): { ok: false } & Failure {
  if (isCase(context, argument)) {
    const how = `${calledAs(context)} review ${shown(argument)} --seed 1 --choices a,b,c`;
    return failed(EXIT.usage, `which choices are to be reviewed? A run of yours by its id, or: ${how}`);
  }
  if (runs.length === 0)
    return failed(EXIT.usage, `there is no run ${quoted(argument)}: your record has none yet.`);
  const length = argument.length;
  const near = nearest(
    argument,
    runs.map(({ id }) => id.slice(0, length)),
  );
  const meant = near === undefined ? undefined : runs.find(({ id }) => id.startsWith(near))?.id;
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return failed(EXIT.usage, `there is no run ${quoted(argument)}.${hint} Your latest: ${list(runs)}.`);
}

const isCase = (context: Context, argument: string): boolean =>
  argument.endsWith('.json') || caseNames(context).includes(argument);

function list(runs: readonly RunRecord[]): string {
  const names = runs.slice(0, MOST_NAMED).map(({ id, title, run }) => `${id} (${title ?? run.scenario})`);
  const more = runs.length - names.length;
  return `${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

/** The case of a run as it was played, or why it is not there any more. */
export function caseOf(context: Context, { run, pack }: RunRecord): Result<{ found: Found }> {
  const name = nameOf({ pack, scenario: run.scenario });
  if (!caseNames(context).includes(name)) {
    const why = pack === undefined ? elsewhere(context, run) : goneFrom(context, pack, name);
    return failed(EXIT.refused, why);
  }
  const found = find(context, name);
  if (!found.ok) return found;
  if (found.scenario.digest === run.digest) return { ok: true, found };
  return failed(
    EXIT.refused,
    `the case ${name} has changed since this run was played: other effects, chances or ways through the story. What was worth what in it then can't be reckoned any more.`,
  );
}

function elsewhere(context: Context, { scenario, seed, variant, choices }: RunRecord['run']): string {
  const twin = variant === 'base' ? '' : ` --variant ${variant}`;
  const how = `review ${scenario}.json --seed ${seed}${twin} --choices ${choices.join(',')}`;
  return `the case ${scenario} is not among those that come with Interlock. With its file: ${calledAs(context)} ${how}`;
}

function goneFrom(context: Context, pack: string, name: string): string {
  if (addedPack(context, pack) !== undefined)
    return `the case ${name} is not in its pack any more: what is there now is another version of it.`;
  return `the pack ${pack} is not among yours any more. With it the full review is back: ${calledAs(context)} pack add FOLDER`;
}

/** What there is to say of a run before its review. */
export function notesOn(record: RunRecord): readonly string[] {
  const { id, mode, study, torn, missing } = record;
  return [
    `Run ${id}, begun on ${when(record)}.`,
    mode === 'exam'
      ? 'Played as an exam: without coach, hints and taking back.'
      : 'Played for practice: with hints and the coach, as the player wished.',
    ...(study
      ? ['A study run: something was taken back or replayed, so that it is left out of your progress.']
      : []),
    ...(missing > 0 || torn > 0
      ? ['A part of this run could not be read; what is here is what is left of it.']
      : []),
  ];
}

/** What the record tells of a run that can't be reviewed in full, and why it can't. */
export function keptRun({ run, title, ended }: RunRecord, why: string): KeptRun {
  const { scenario, variant, seed, choices } = run;
  return {
    title: shown(title ?? scenario),
    variant,
    seed,
    decisions: choices.length,
    ...(ended && { ended }),
    why: shown(why),
  };
}
