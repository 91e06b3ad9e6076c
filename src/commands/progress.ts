import { type Progress, progressOf } from '../coach/index.ts';
import {
  type FinishedRun,
  html,
  markdown,
  progressCsv,
  progressDocument,
  progressJson,
  type SheetRun,
  text,
} from '../formats/index.ts';
import { type LearnerRecord, nameOf, type RunRecord } from '../store/index.ts';
import {
  calledAs,
  type Common,
  type Context,
  EXIT,
  type Exit,
  failed,
  printJson,
  type Result,
  tell,
} from './context.ts';
import { today } from './dates.ts';
import { allCards } from './library/cards.ts';
import { type OutOptions, putOut } from './out-file.ts';
import { paperOf } from './paper.ts';
import { openLearnerRecord } from './record.ts';
import { shown } from './text.ts';
import { unknown } from './unknown.ts';

export interface ProgressOptions extends Common, OutOptions {
  readonly format?: string;
  readonly json?: boolean;
}

const FORMATS = ['text', 'markdown', 'csv', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** So many of the latest runs are told; a table for a spreadsheet has all. */
const LATEST = 20;
/** Columns of a text that is not for this terminal, and the most of one that is. */
const MEASURE = 80;

/** `progress`: how the learner judges, and what they have practised. */
export async function progress(context: Context, options: ProgressOptions): Promise<Exit> {
  const form = formatIn(options);
  if (!form.ok) return tell(context, form);
  const record = openLearnerRecord(context, options);
  const exit = await give(context, record, { ...options, format: form.format });
  for (const { message } of record.trouble) tell(context, { exit: EXIT.done, message });
  // A table of all runs has read each of them.
  const message = form.format === 'csv' ? undefined : await unreadWords(context, record);
  if (message !== undefined) tell(context, { exit: EXIT.done, message });
  return exit;
}

/** What is left out of the summary, where that was not told journal by journal. */
async function unreadWords(context: Context, record: LearnerRecord): Promise<string | undefined> {
  const { unread } = await record.summary();
  const isTold = record.trouble.some(({ kind }) => kind === 'unreadable-journal' || kind === 'newer-journal');
  if (unread === 0 || isTold) return undefined;
  const what =
    unread === 1 ? '1 journal can not be read and is' : `${unread} journals can not be read and are`;
  return `${what} left out. To see which: ${calledAs(context)} data doctor`;
}

function formatIn({ format, json = false }: ProgressOptions): Result<{ format: Format }> {
  const word = format ?? (json ? 'json' : 'text');
  const found = FORMATS.find((each) => each === word);
  if (found === undefined) return failed(EXIT.usage, unknown('format', word, FORMATS));
  if (json && found !== 'json') return failed(EXIT.usage, `--json and --format ${found} exclude each other.`);
  return { ok: true, format: found };
}

type Giving = ProgressOptions & { readonly format: Format };

async function give(context: Context, record: LearnerRecord, options: Giving): Promise<Exit> {
  const { format, out } = options;
  if (format === 'csv') {
    const runs = (await record.outlines()).filter(({ events }) => events > 0);
    const oldestFirst = runs.toSorted((a, b) => a.lastAt - b.lastAt);
    return putOut(context, progressCsv(oldestFirst.map(sheetRun)), options);
  }
  const latest = finished(await record.recent(LATEST));
  const found = await progressIn(context, record);
  if (format !== 'json') return putOut(context, written(context, { found, latest, format, out }), options);
  const document = progressJson(found, latest);
  if (out !== undefined) return putOut(context, `${JSON.stringify(document, null, 2)}\n`, options);
  printJson(context, document);
  return EXIT.done;
}

async function progressIn(context: Context, record: LearnerRecord): Promise<Progress> {
  const { practice } = await record.summary();
  // What can't be read of the principles has no names.
  return progressOf(practice, { today: today(context), principles: allCards(context).principles });
}

interface Writing {
  readonly found: Progress;
  readonly latest: readonly FinishedRun[];
  readonly format: 'text' | 'markdown' | 'html';
  readonly out: string | undefined;
}

function written(context: Context, { found, latest, format, out }: Writing): string {
  const document = progressDocument(found, { latest, called: calledAs(context) });
  switch (format) {
    case 'text':
      return text(document, out === undefined ? Math.min(MEASURE, paperOf(context).width) : MEASURE);
    case 'markdown':
      return markdown(document);
    case 'html':
      return html(document);
  }
}

const finished = (runs: readonly RunRecord[]): readonly FinishedRun[] => runs.flatMap(finishedRun);

function finishedRun(record: RunRecord): readonly FinishedRun[] {
  const { lastAt, ended } = record;
  if (ended === undefined) return [];
  return [{ ...told(record), at: lastAt, date: localTime(lastAt), score: ended.score }];
}

/** A run as a row; unfinished ones have no figures. */
function sheetRun(record: RunRecord): SheetRun {
  const { lastAt, run, ended } = record;
  const state = ended === undefined ? 'unfinished' : 'finished';
  return { ...told(record), state, date: zonedTime(lastAt), seed: run.seed, score: ended?.score };
}

/** What lists of runs tell of a run, finished or not. */
function told({ id, run, pack, title, mode, study, ended }: RunRecord) {
  const { scenario, variant, choices } = run;
  return {
    run: id,
    case: nameOf({ pack, scenario }),
    title: shown(title ?? scenario),
    variant,
    mode,
    study,
    decisions: choices.length,
    judgement: ended?.accuracy,
    lost: ended?.lost,
    luck: ended?.luck,
  };
}

/** A moment where the learner is, with how far that is from UTC: `2026-05-03T14:05:00+02:00`. */
function zonedTime(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  const local = new Date(at + minutes * 60_000);
  if (Number.isNaN(local.getTime())) return '';
  const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const zone = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  return `${local.toISOString().slice(0, -'.000Z'.length)}${zone}`;
}

/** A moment where the learner is: `2026-05-03 14:05`. */
function localTime(at: number): string {
  const time = new Date(at);
  const local = new Date(at - time.getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime())
    ? ''
    : local
        .toISOString()
        .replace('T', ' ')
        .replace(/:[^:]*$/, '');
}
