import { BASE, replay } from '../../engine/index.ts';
import {
  keptDocument,
  type KeptRun,
  reviewDocument,
  type Reviewed,
  reviewJson,
} from '../../formats/index.ts';
import { review as reviewOf } from '../../review/index.ts';
import { answersOf } from '../../session/index.ts';
import { type Common, type Context, EXIT, type Exit, failed, type Result, tell } from '../context.ts';
import { find, type Found, principlesOf } from '../library/library.ts';
import type { OutOptions } from '../out-file.ts';
import { openLearnerRecord } from '../record.ts';
import { caseOf, keptRun, notesOn, recordedRun } from './recorded-run.ts';
import { argueWith } from './argue.ts';
import { compareRuns } from './compare.ts';
import { type Format, formatIn, put } from './form.ts';
import { idsIn, refusal, seedIn, variantIn } from '../run-words.ts';
import { solvedWithHindsight } from '../solving.ts';

export interface ReviewOptions extends Common, OutOptions {
  readonly seed?: string;
  readonly variant?: string;
  readonly choices?: string;
  readonly format?: string;
  readonly json?: boolean;
  /** Another run. */
  readonly with?: string;
  /** True where no text follows. */
  readonly argue?: string | true;
  readonly decision?: string;
}

/**
 * `review RUN-ID`, or `review CASE --seed N --choices a,b,c`: what every decision was worth. With `--with` two runs side
 * by side; with `--argue` nothing is printed of a review, and a word against it is kept.
 */
export async function review(
  context: Context,
  argument: string | undefined,
  options: ReviewOptions,
): Promise<Exit> {
  const form = formatIn(options);
  if (!form.ok) return tell(context, form);
  const { format } = form;
  const clash = clashIn(options);
  if (clash !== undefined) return tell(context, failed(EXIT.usage, clash));
  const { argue, with: other } = options;
  if (argue !== undefined) return argueWith(context, argument, { ...options, argue });
  if (other !== undefined) return compareRuns(context, { run: argument, other }, { ...options, format });
  const shown = await onScreens(context, argument, options);
  return shown ?? reviewOne(context, argument, { ...options, format });
}

/** At a terminal, where no form is asked for, the review of a run that is over is opened as after the play. */
async function onScreens(
  context: Context,
  argument: string | undefined,
  options: ReviewOptions,
): Promise<Exit | undefined> {
  const { stdin, stdout } = context;
  const isPrinted = isScript(options) || [options.format, options.json, options.out].some(isGiven);
  if (isPrinted || !stdin.isTTY || !stdout.isTTY) return undefined;
  const chosen = await recordedRun(context, openLearnerRecord(context, options), argument);
  if (!chosen.ok || chosen.run.ended === undefined) return undefined;
  const { id } = chosen.run;
  const [{ sit }, { reopen }] = await Promise.all([
    import('../play/sitting.ts'),
    import('../home/reopening.ts'),
  ]);
  return sit(context, options, (sitting) => reopen(sitting, id));
}

async function reviewOne(
  context: Context,
  argument: string | undefined,
  options: ReviewOptions & { readonly format: Format },
): Promise<Exit> {
  const { format } = options;
  const asked = isScript(options)
    ? scripted(context, argument, options)
    : await recorded(context, argument, options);
  if (!asked.ok) return tell(context, asked);
  if ('why' in asked) {
    if (format === 'json') return tell(context, failed(EXIT.refused, asked.why));
    return put(context, { document: () => keptDocument(asked), json: () => null }, options);
  }
  const reviewed = await reviewRun(context, asked);
  if (!reviewed.ok) return tell(context, reviewed);
  const made = { document: () => reviewDocument(reviewed), json: () => reviewJson(reviewed) };
  return put(context, made, options);
}

/** Which options can't be used together; undefined where all can. */
function clashIn(options: ReviewOptions): string | undefined {
  const { argue, decision, format, out, with: other } = options;
  if (decision !== undefined && argue === undefined)
    return '--decision says what an argument is about: --argue "…" --decision 2.';
  if (argue !== undefined && other !== undefined) return '--argue and --with exclude each other.';
  if (argue !== undefined && [format, out].some(isGiven))
    return '--argue prints no review: leave out --format and --out.';
  if ((argue ?? other) !== undefined && isScript(options))
    return `--${argue === undefined ? 'with' : 'argue'} takes runs of your record, without --seed, --choices and --variant.`;
  return undefined;
}

/** A run that was played again. */
interface Asked extends Pick<Reviewed, 'played' | 'seed' | 'notes' | 'answers' | 'arguments'> {
  readonly found: Found;
}
const isScript = ({ seed, variant, choices }: ReviewOptions): boolean =>
  [seed, variant, choices].some(isGiven);

const isGiven = (given: unknown): boolean => given !== undefined;

function scripted(
  context: Context,
  argument: string | undefined,
  { seed, variant = BASE, choices }: ReviewOptions,
): Result<Asked> {
  if (argument === undefined || seed === undefined || choices === undefined)
    return failed(
      EXIT.usage,
      'choices are reviewed with their case and luck: CASE --seed N --choices a,b,c.',
    );
  const found = find(context, argument);
  if (!found.ok) return found;
  const lot = seedIn(seed);
  if (!lot.ok) return lot;
  const { scenario } = found;
  const twin = variantIn(scenario, variant);
  if (!twin.ok) return twin;
  const run = { variant: twin.variant, seed: lot.seed, choices: idsIn(choices) };
  const played = replay(scenario, run);
  if (!played.ok) return failed(EXIT.usage, refusal(run, played));
  return { ok: true, found, played, seed: lot.seed, notes: [], answers: new Map(), arguments: [] };
}

async function recorded(
  context: Context,
  argument: string | undefined,
  options: ReviewOptions,
): Promise<Result<Asked | KeptRun>> {
  const book = openLearnerRecord(context, options);
  const chosen = await recordedRun(context, book, argument);
  for (const { message } of book.trouble) tell(context, { exit: EXIT.done, message });
  if (!chosen.ok) return chosen;
  const record = chosen.run;
  const story = caseOf(context, record);
  const { arguments: said } = record;
  if (!story.ok) return { ok: true, ...keptRun(record, story.message), arguments: said };
  const { found } = story;
  const { run } = record;
  const played = replay(found.scenario, run);
  if (!played.ok) return { ok: true, ...keptRun(record, refusal(run, played)), arguments: said };
  const answers = answersOf(found.scenario, played.turns, record.answers);
  return { ok: true, found, played, seed: run.seed, notes: notesOn(record), answers, arguments: said };
}

async function reviewRun(context: Context, { found, ...run }: Asked): Promise<Result<Reviewed>> {
  const { scenario } = found;
  const { played, seed } = run;
  const shelf = principlesOf(context, found);
  if (!shelf.ok) return shelf;
  const solved = await solvedWithHindsight({ scenario, variant: played.variant }, seed);
  if (!solved.ok) return solved;
  const { principles } = shelf;
  return { ...solved, ...run, review: reviewOf(solved.solution, played, solved.hindsight), principles };
}
