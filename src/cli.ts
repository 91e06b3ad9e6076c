import { fileURLToPath } from 'node:url';
import { type Context, EXIT, main, tell, tellBug } from './commands/index.ts';

/** Filled in by the build from package.json. */
declare const INTERLOCK_VERSION: string;

const args = process.argv.slice(2);
const noColour = process.env['NO_COLOR'];
settleColour();

const context: Context = {
  env: noColour === undefined ? process.env : { ...process.env, NO_COLOR: noColour },
  platform: process.platform,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: INTERLOCK_VERSION,
  scenarios: fileURLToPath(new URL('../scenarios', import.meta.url)),
  index: fileURLToPath(new URL('cases.json', import.meta.url)),
  cwd: startedIn(),
  now: () => Date.now(),
  // For seeds and names of files, which nobody needs to be unable to guess.
  entropy: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(Math.random() * 256)),
  faces: new Set(),
};

// Whoever ends the program by a signal gets the code that shells give; what is on the screen is put back on the way.
const ENDINGS = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;
for (const [signal, exit] of Object.entries(ENDINGS)) process.on(signal, () => process.exit(exit));
process.on('uncaughtException', (error) => void leave(error));
process.stdin.on('error', (error) => refuse(`the input can't be read: ${error.message}.`));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has gone, as `head` does: there is nobody to tell.
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  refuse(`the output can't be written: ${error.message}.`);
});
// Where errors can't be told there is nobody to tell that to.
process.stderr.on('error', () => {});

const stuck = () => void leave(new Error('nothing is left to wait for'));
process.once('beforeExit', stuck);
void main(args, context).then((exit) => {
  process.exitCode = exit;
  process.off('beforeExit', stuck);
});

async function leave(error: unknown): Promise<void> {
  process.exit(await tellBug(context, args, error));
}

function refuse(message: string): void {
  process.exit(tell(context, { exit: EXIT.refused, message }));
}

/** A folder that is gone has no name any more; whoever writes to it is told so. */
function startedIn(): string {
  try {
    return process.cwd();
  } catch {
    return '.';
  }
}

/**
 * One decision about colour before any library makes its own: the flag over FORCE_COLOR over NO_COLOR.
 * Ink knows nothing of NO_COLOR, so it is said in the word that it knows.
 */
function settleColour(): void {
  const { FORCE_COLOR: forced } = process.env;
  const off = args.includes('--no-color') || (forced === undefined && (noColour ?? '') !== '');
  if (off) process.env['FORCE_COLOR'] = '0';
  delete process.env['NO_COLOR'];
}
