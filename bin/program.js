// Loads the built program with machine code made earlier, so that a start does not compile it again. The build leaves
// it beside the program for the Node that it ran on; for another Node it is made at the end of the first run and kept
// in the user's own cache. V8 checks that it is of its own version and flags, and compiles anew otherwise.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

export const PROGRAM = fileURLToPath(new URL('../dist/interlock.cjs', import.meta.url));
/** Made by the build for the Node that it ran on; another Node looks for another name and does not try it in vain. */
export const CODE = `${PROGRAM}.${process.version}-${process.arch}.code`;

/** The program, compiled from its source or with the machine code in a file. @param {string} code */
export function compiled(code) {
  // The build writes nothing but ASCII.
  const source = readFileSync(PROGRAM, 'latin1');
  const known = existsSync(code) ? { cachedData: readFileSync(code) } : {};
  return new Script(`(function(require,module,__filename){${source}\n})`, { filename: PROGRAM, ...known });
}

/** @param {Script} script */
export function run(script) {
  script.runInThisContext()(createRequire(PROGRAM), { exports: {} }, PROGRAM);
}

/** Runs the program as fast as it can be started here. */
export function start() {
  const code = existsSync(CODE) ? CODE : ownCode();
  const script = compiled(code);
  if (code !== CODE && script.cachedDataRejected !== false) process.on('exit', () => keep(script, code));
  run(script);
}

/** Where the machine code for this build on this Node is kept. V8 knows a program by its length alone: the name knows more. */
function ownCode() {
  const { size, mtimeMs } = statSync(PROGRAM);
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'interlock', `${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}.code`);
}

/** Keeps what ran, for the next start. @param {Script} script @param {string} file */
function keep(script, file) {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, script.createCachedData(), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // A start without it is slower, and otherwise the same.
  }
}
