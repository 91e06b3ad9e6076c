import { MAX_SEED, type Run } from '../engine/index.ts';
import { type Argument, eachOnce, readArgument } from './argument.ts';
import { type BlockName, type Ended, isBlockName, readEnded } from './event.ts';
import {
  isCount,
  isLabel,
  isListOf,
  isObject,
  isText,
  isWord,
  iso,
  type JsonObject,
  jsonLine,
  readTime,
} from './json.ts';
import { isId } from './ulid.ts';

export const FORMAT = 1;

export type Mode = 'practice' | 'exam';

/** What the player said had decided it, by index of the decision from 0; undefined for something else. */
export type Answers = ReadonlyMap<number, BlockName | undefined>;

/** What is known of a run before its first decision. */
export interface Start {
  /** `choices` are empty but where a run is replayed from a decision of another. */
  readonly run: Run;
  readonly mode: Mode;
  readonly study: boolean;
  /** The pack that was added and has the scenario; none for the built-in one, and for a file. */
  readonly pack?: string;
  readonly title?: string;
  /** About these choices. */
  readonly answers?: Answers;
}

/** What is known of a run before the first event of a file: in a continuation, all that the files before it say. */
export interface Known extends Start {
  readonly arguments?: readonly Argument[];
  readonly ended?: Ended;
}

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
  readonly start: Known;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly follows?: Follows;
}

export interface Writer {
  readonly id: string;
  readonly app: string;
  readonly at: number;
}

/** The first line of a journal. It says all that is needed to play on without the files before it. */
export function headLine(start: Known, { id, app, at }: Writer, follows?: Follows): string {
  const { run, mode, study, pack, title, answers, arguments: said = [], ended } = start;
  const { scenario, digest, variant, seed, choices } = run;
  return jsonLine({
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
    ...(answers !== undefined && answers.size > 0 && { answers: answersLine(answers) }),
    ...(said.length > 0 && { arguments: said }),
    ended,
    mode,
    study,
    at: iso(at),
  });
}

/** `{"0":"a-table","2":1,"3":null}`; null is something else. */
const answersLine = (answers: Answers): JsonObject =>
  Object.fromEntries([...answers].map(([decision, block]) => [decision, block ?? null]));

/** Reads a first line; undefined where it makes no sense. */
export function readHead(value: JsonObject): Head | undefined {
  const { format } = value;
  const at = readTime(value['at']);
  const start = readKnown(value);
  if (!isCount(format) || start === undefined || at === undefined) return undefined;
  if (value['event'] === 'start') return { kind: 'head', format, start, at };
  const follows = readFollows(value);
  return follows && { kind: 'head', format, start, at, follows };
}

function readKnown(value: JsonObject): Known | undefined {
  const { mode, study, pack, title } = value;
  const run = readRun(value);
  if (run === undefined || typeof study !== 'boolean') return undefined;
  if (mode !== 'practice' && mode !== 'exam') return undefined;
  const ended = isObject(value['ended']) ? readEnded(value['ended']) : undefined;
  return {
    run,
    mode,
    study,
    ...(isLabel(pack) && { pack }),
    ...(isLabel(title) && { title }),
    answers: readAnswers(value['answers'], run.choices.length),
    arguments: readArguments(value['arguments']),
    ...(ended && { ended }),
  };
}

function readRun({ scenario, digest, variant, seed, choices = [] }: JsonObject): Run | undefined {
  if (!isWord(scenario) || !isLabel(digest) || !isWord(variant)) return undefined;
  if (!isCount(seed) || seed > MAX_SEED || !isListOf(choices, isWord)) return undefined;
  return { scenario, digest, variant, seed, choices };
}

/** Those that make sense: without one of them the run is still whole. */
function readAnswers(value: unknown, decisions: number): Answers {
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, name]): readonly (readonly [number, BlockName | undefined])[] => {
      if (!/^(0|[1-9]\d*)$/.test(key) || Number(key) >= decisions) return [];
      if (name === null) return [[Number(key), undefined]];
      return isBlockName(name) ? [[Number(key), name]] : [];
    }),
  );
}

/** Those that make sense, each once. */
function readArguments(value: unknown): readonly Argument[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const read = list.map((each) => (isObject(each) ? readArgument(each) : undefined));
  return eachOnce(read.filter((each) => each !== undefined));
}

function readFollows(value: JsonObject): Follows | undefined {
  const { of, from, after } = value;
  const began = readTime(value['began']);
  if (!isText(of) || !isId(of) || !isText(from) || !isId(from)) return undefined;
  return isCount(after) && began !== undefined ? { of, from, after, began } : undefined;
}
