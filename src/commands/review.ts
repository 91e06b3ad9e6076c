import { BASE, replay } from '../engine/index.ts';
import {
  type Document,
  html,
  keptDocument,
  type KeptRun,
  markdown,
  reviewDocument,
  type Reviewed,
  reviewJson,
  text,
} from '../formats/index.ts';
import { review as reviewOf } from '../review/index.ts';
import {
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  printJson,
  type Result,
  tell,
} from './context.ts';
import { find, type Found, principlesOf } from './library.ts';
import { paperOf } from './paper.ts';
import { openLearnerRecord } from './record.ts';
import { caseOf, keptRun, notesOn, recordedRun } from './recorded-run.ts';
import { idsIn, refusal, seedIn, variantIn } from './run-words.ts';
import { solvedWithHindsight } from './solving.ts';
import { unknown } from './unknown.ts';

export interface ReviewOptions extends Common {
  readonly seed?: string;
  readonly variant?: string;
  readonly choices?: string;
  readonly format?: string;
  readonly json?: boolean;
}

/** `review RUN-ID`, or `review CASE --seed N --choices a,b,c`: what every decision was worth. */
export async function review(
  context: Context,
  argument: string | undefined,
  options: ReviewOptions,
): Promise<Exit> {
  const form = formatIn(options);
  if (!form.ok) return tell(context, form);
  const asked = isScript(options)
    ? scripted(context, argument, options)
    : await recorded(context, argument, options);
  if (!asked.ok) return tell(context, asked);
  const { format } = form;
  if ('why' in asked) {
    if (format === 'json') return tell(context, failed(EXIT.refused, asked.why));
    print(context, keptDocument(asked), format);
    return EXIT.done;
  }
  const reviewed = await reviewRun(context, asked);
  if (!reviewed.ok) return tell(context, reviewed);
  if (format === 'json') printJson(context, reviewJson(reviewed));
  else print(context, reviewDocument(reviewed), format);
  return EXIT.done;
}

const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

function formatIn({ format, json }: ReviewOptions): Result<{ format: Format }> {
  const word = format ?? (json === true ? 'json' : 'text');
  const found = FORMATS.find((each) => each === word);
  if (found === undefined) return failed(EXIT.usage, unknown('format', word, FORMATS));
  if (json === true && found !== 'json')
    return failed(EXIT.usage, `--json and --format ${found} exclude each other.`);
  return { ok: true, format: found };
}

/** A run that was played again. */
interface Asked extends Pick<Reviewed, 'played' | 'seed' | 'notes'> {
  readonly found: Found;
}
const isScript = ({ seed, variant, choices }: ReviewOptions): boolean =>
  [seed, variant, choices].some((given) => given !== undefined);

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
  return { ok: true, found, played, seed: lot.seed, notes: [] };
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
  if (!story.ok) return { ok: true, ...keptRun(record, story.message) };
  const { found } = story;
  const { run } = record;
  const played = replay(found.scenario, run);
  if (!played.ok) return { ok: true, ...keptRun(record, refusal(run, played)) };
  return { ok: true, found, played, seed: run.seed, notes: notesOn(record) };
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

function print(context: Context, document: Document, format: Exclude<Format, 'json'>): void {
  const { stdout } = context;
  switch (format) {
    case 'text':
      return void stdout.write(text(document, Math.min(MEASURE, paperOf(context).width)));
    case 'markdown':
      return void stdout.write(markdown(document));
    case 'html':
      return void stdout.write(html(document));
  }
}

/** The most columns of a text. */
const MEASURE = 80;
