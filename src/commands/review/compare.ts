import { compared } from '../../coach/index.ts';
import { type Replay, replay } from '../../engine/index.ts';
import { comparisonDocument, comparisonJson } from '../../formats/index.ts';
import { review } from '../../review/index.ts';
import { type Solution, solving } from '../../solver/index.ts';
import { type LearnerRecord, nameOf, type RunRecord } from '../../store/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, type Result, tell } from '../context.ts';
import { dateWords } from '../dates.ts';
import type { Found } from '../library/library.ts';
import type { OutOptions } from '../out-file.ts';
import { openLearnerRecord } from '../record.ts';
import { caseOf, recordedRun } from './recorded-run.ts';
import { type Format, put } from './form.ts';
import { refusal } from '../run-words.ts';
import { inSlices } from '../slices.ts';
import { quoted } from '../text.ts';

/** `review RUN --with RUN`: two runs of a case side by side. */
export async function compareRuns(
  context: Context,
  { run, other }: { readonly run: string | undefined; readonly other: string },
  options: Common & OutOptions & { readonly format: Format },
): Promise<Exit> {
  const book = openLearnerRecord(context, options);
  const both = await twoRuns(context, book, [run, other]);
  for (const { message } of book.trouble) tell(context, { exit: EXIT.done, message });
  if (!both.ok) return tell(context, both);
  const [one, two] = [playedAgain(context, both.runs[0]), playedAgain(context, both.runs[1])];
  if (!one.ok) return tell(context, one);
  if (!two.ok) return tell(context, two);
  const here = await solved(one);
  if (!here.ok) return tell(context, here);
  const there = one.played.variant === two.played.variant ? here : await solved(two);
  if (!there.ok) return tell(context, there);
  const [mine, theirs] = namesOf(both.runs);
  const result = compared(
    { name: mine, review: review(here.solution, one.played) },
    { name: theirs, review: review(there.solution, two.played) },
    one.found.scenario.title,
  );
  const made = {
    document: () => comparisonDocument(result),
    json: () => comparisonJson(result, [asked(both.runs[0]), asked(both.runs[1])]),
  };
  return put(context, made, options);
}

type Pair = readonly [RunRecord, RunRecord];

/** Two runs of the same case. */
async function twoRuns(
  context: Context,
  book: LearnerRecord,
  [first, second]: readonly [string | undefined, string],
): Promise<Result<{ runs: Pair }>> {
  const one = await recordedRun(context, book, first);
  if (!one.ok) return one;
  const two = await recordedRun(context, book, second);
  if (!two.ok) return two;
  const [here, there] = [caseName(one.run), caseName(two.run)];
  if (one.run.id === two.run.id)
    return failed(EXIT.usage, `--with takes another run than ${one.run.id} itself.`);
  if (here !== there)
    return failed(
      EXIT.usage,
      `only runs of the same case stand side by side: ${one.run.id} is of ${quoted(here)}, ${two.run.id} of ${quoted(there)}.`,
    );
  return { ok: true, runs: [one.run, two.run] };
}

const caseName = ({ run, pack }: RunRecord): string => nameOf({ pack, scenario: run.scenario });

interface PlayedAgain {
  readonly found: Found;
  readonly played: Extract<Replay, { readonly ok: true }>;
}

/** A run in its case as it was played. */
function playedAgain(context: Context, record: RunRecord): Result<PlayedAgain> {
  const story = caseOf(context, record);
  const run = (why: string) => failed(EXIT.refused, `run ${record.id} can't be compared: ${why}`);
  if (!story.ok) return run(story.message);
  const { found } = story;
  const played = replay(found.scenario, record.run);
  return played.ok ? { ok: true, found, played } : run(refusal(record.run, played));
}

async function solved({ found, played }: PlayedAgain): Promise<Result<{ solution: Solution }>> {
  const solution = await inSlices(solving(found.scenario, played.variant)).done;
  if (solution !== undefined) return { ok: true, solution };
  const { id } = found.scenario;
  return failed(EXIT.refused, `${id} is too large to be solved exactly: its runs can't be compared.`);
}

/** Two names that tell runs apart and can stand in a sentence: by when they began, else by seed, else by id. */
function namesOf([one, two]: Pair): readonly [string, string] {
  const names = [
    (run: RunRecord) => `the run of ${dateWords(run.lastAt)}`,
    ({ run }: RunRecord) => `the run with seed ${run.seed}`,
  ];
  const telling = names.find((name) => name(one) !== name(two)) ?? (({ id }: RunRecord) => `run ${id}`);
  return [telling(one), telling(two)];
}

const asked = ({ id, run: { variant, seed } }: RunRecord) => ({ run: id, variant, seed });
