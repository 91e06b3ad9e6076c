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
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** That many random bytes. */
  readonly entropy: (bytes: number) => Uint8Array;
}

/** Options that every command takes. */
export interface Common {
  readonly plain?: boolean;
  readonly dataDir?: string;
  readonly color?: boolean;
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

/** Writes a failure where errors belong and returns its code. */
export function tell(context: Context, { exit, message }: Failure): Exit {
  context.stderr.write(`interlock: ${message}\n`);
  return exit;
}

/** Prints one JSON document, and nothing else, on standard output. */
export function printJson(context: Context, document: unknown): void {
  context.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
