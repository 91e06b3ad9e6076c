/**
 * The lines of a journal, format 1. One JSON object a line: a head, then one entry for each event, numbered from 1
 * through all the files of a run. Newer minor versions may add events and properties; they are passed over.
 */
import { MAX_SEED, type Run } from '../engine/index.ts';
import type { Meters } from '../scenario/index.ts';
import {
  isCount,
  isLabel,
  isListOf,
  isNumber,
  isObject,
  isText,
  isWord,
  type JsonObject,
  parse,
} from './json.ts';
import { isId } from './ulid.ts';

export const FORMAT = 1;

export type Mode = 'practice' | 'exam';

/** What is known of a run before its first decision. */
export interface Start {
  /** `choices` are empty but where a run is replayed from a decision of another. */
  readonly run: Run;
  readonly mode: Mode;
  readonly study: boolean;
  readonly pack?: string;
  readonly title?: string;
}

export interface Ended {
  readonly score: number;
  readonly ending: string;
  /** After the epilogue. */
  readonly meters: Meters;
  readonly lost?: number;
  readonly luck?: number;
  readonly accuracy?: number | null;
}

export type PlayEvent =
  | { readonly event: 'choice'; readonly scene: string; readonly option: string }
  | { readonly event: 'undo' }
  | ({ readonly event: 'end' } & Ended);

/** What a continuation goes on from. */
export interface Follows {
  /** The first file of the run. */
  readonly of: string;
  /** The file it goes on from: the first, or another continuation. */
  readonly from: string;
  /** The number of events seen there. */
  readonly after: number;
  /** When the run began, milliseconds since 1970. */
  readonly began: number;
}

export interface Head {
  readonly kind: 'head';
  readonly format: number;
  readonly start: Start;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly follows?: Follows;
}

export type Line =
  | Head
  | {
      readonly kind: 'entry';
      readonly event: PlayEvent;
      readonly n?: number;
      readonly at: number | undefined;
    }
  | { readonly kind: 'unknown'; readonly n?: number }
  /** A head of a newer major format that can't be made out. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'torn' };

const iso = (time: number): string => new Date(time).toISOString();

export interface Writer {
  readonly id: string;
  readonly app: string;
  readonly at: number;
}

/** The first line of a journal. It says all that is needed to play on without the files before it. */
export function headLine(start: Start, { id, app, at }: Writer, follows?: Follows): string {
  const { run, mode, study, pack, title } = start;
  const { scenario, digest, variant, seed, choices } = run;
  return line({
    event: follows === undefined ? 'start' : 'continue',
    format: FORMAT,
    app,
    run: id,
    ...(follows && { ...follows, began: iso(follows.began) }),
    pack,
    scenario,
    title,
    digest,
    variant,
    seed,
    ...(choices.length > 0 && { choices }),
    mode,
    study,
    at: iso(at),
  });
}

/** `n`: the number of the event in its run, from 1, by which a line that was written twice counts once. */
export const entryLine = (event: PlayEvent, n: number, at: number): string =>
  line({ ...event, n, at: iso(at) });

const line = (value: JsonObject): string => `${JSON.stringify(value)}\n`;

/** Reads one line, whatever it is. */
export function readLine(text: string): Line {
  if (text.trim() === '') return { kind: 'blank' };
  const value = parse(text);
  if (!isObject(value) || !isText(value['event'])) return { kind: 'torn' };
  const { n } = value;
  if (n !== undefined && !isCount(n)) return { kind: 'torn' };
  const number = n === undefined ? {} : { n };
  switch (value['event']) {
    case 'start':
    case 'continue':
      return (
        readHead(value) ?? { kind: isCount(value['format']) && value['format'] > FORMAT ? 'newer' : 'torn' }
      );
    case 'choice':
    case 'undo':
    case 'end': {
      const event = readEvent(value);
      return event ? { kind: 'entry', event, ...number, at: readTime(value['at']) } : { kind: 'torn' };
    }
    default:
      return { kind: 'unknown', ...number };
  }
}

function readEvent(value: JsonObject): PlayEvent | undefined {
  const { event, scene, option } = value;
  if (event === 'undo') return { event };
  if (event === 'choice') return isWord(scene) && isWord(option) ? { event, scene, option } : undefined;
  const ended = readEnded(value);
  return ended && { event: 'end', ...ended };
}

function readEnded({ score, ending, meters, lost, luck, accuracy }: JsonObject): Ended | undefined {
  if (!isNumber(score) || !isWord(ending) || !isObject(meters)) return undefined;
  const { customer, strategy, product, revenue } = meters;
  if (!isNumber(customer) || !isNumber(strategy) || !isNumber(product) || !isNumber(revenue))
    return undefined;
  return {
    score,
    ending,
    meters: { customer, strategy, product, revenue },
    ...(isNumber(lost) && { lost }),
    ...(isNumber(luck) && { luck }),
    ...((isNumber(accuracy) || accuracy === null) && { accuracy }),
  };
}

function readHead(value: JsonObject): Head | undefined {
  const { format, mode, study, pack, title } = value;
  const at = readTime(value['at']);
  const run = readRun(value);
  if (!isCount(format) || run === undefined || at === undefined) return undefined;
  if ((mode !== 'practice' && mode !== 'exam') || typeof study !== 'boolean') return undefined;
  const start: Start = { run, mode, study, ...(isLabel(pack) && { pack }), ...(isLabel(title) && { title }) };
  if (value['event'] === 'start') return { kind: 'head', format, start, at };
  const follows = readFollows(value);
  return follows && { kind: 'head', format, start, at, follows };
}

function readRun({ scenario, digest, variant, seed, choices = [] }: JsonObject): Run | undefined {
  if (!isWord(scenario) || !isLabel(digest) || !isWord(variant)) return undefined;
  if (!isCount(seed) || seed > MAX_SEED || !isListOf(choices, isWord)) return undefined;
  return { scenario, digest, variant, seed, choices };
}

function readFollows(value: JsonObject): Follows | undefined {
  const { of, from, after } = value;
  const began = readTime(value['began']);
  if (!isText(of) || !isId(of) || !isText(from) || !isId(from)) return undefined;
  return isCount(after) && began !== undefined ? { of, from, after, began } : undefined;
}

function readTime(value: unknown): number | undefined {
  const time = isText(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
