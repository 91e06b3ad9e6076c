import type { Face } from '../session/index.ts';
import { shown } from './text.ts';

/** The world as a command sees it: handed in by `cli.ts`, so that nothing below reads the process. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly version: string;
  /** The folder of the built-in pack. */
  readonly scenarios: string;
  /** The file in which the build has kept what lists say of its cases. */
  readonly index?: string;
  /** The folder in which the program was started: what is exported is written here. */
  readonly cwd: string;
  /** What `--data-dir` says. */
  readonly dataDir?: string | undefined;
  /** What the other options of every command say. */
  readonly flags?: Common | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** That many random bytes. */
  readonly entropy: (bytes: number) => Uint8Array;
  /** The faces that are open: each has to give the terminal back, whatever happens. */
  readonly faces: Set<Face>;
}

/** What a person types to call the program: in a checkout `npm start` has started it, and there is no other word for it. */
export function calledAs({ env }: Pick<Context, 'env'>): string {
  return env['npm_lifecycle_event'] === 'start' ? 'npm start --' : 'interlock';
}

/** Options that every command takes. */
export interface Common {
  readonly plain?: boolean;
  readonly dataDir?: string;
  readonly color?: boolean;
  readonly theme?: string;
  readonly glyphs?: string;
  readonly motion?: boolean;
  readonly coach?: string;
  readonly ask?: boolean;
  readonly textWidth?: string;
}

/** Exit codes of the machine interface. */
export const EXIT = { done: 0, findings: 1, usage: 2, refused: 3, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What a command could not do, in words for a person, and the code it exits with. */
export interface Failure {
  readonly exit: Exit;
  readonly message: string;
}
export type Result<T> = ({ readonly ok: true } & T) | ({ readonly ok: false } & Failure);

export function failed(exit: Exit, message: string): { ok: false } & Failure {
  return { ok: false, exit, message };
}

/** Writes a failure where errors belong, on one line, and returns its code. */
export function tell(context: Pick<Context, 'stderr'>, { exit, message }: Failure): Exit {
  context.stderr.write(`interlock: ${shown(message)}\n`);
  return exit;
}

/** Prints one JSON document, and nothing else, on standard output. */
export function printJson(context: Context, document: unknown): void {
  context.stdout.write(jsonText(document));
}

/** A JSON document as it is printed. */
export const jsonText = (document: unknown): string =>
  `${JSON.stringify(document, null, 2).replaceAll(UNSEEN, escaped)}\n`;

/** What JSON lets stand and a terminal would obey, hide or break a line at; plain spaces and its own line ends are not. */
const UNSEEN = /(?![ \n])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gv;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => {
    const code = character.charCodeAt(unit).toString(16).padStart(4, '0');
    return `\\u${code}`;
  }).join('');
}
