// Loads the built program, with the machine code that the build has left beside it where this Node can use it: V8
// checks that it is of its own version, and compiles anew otherwise.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

export const PROGRAM = fileURLToPath(new URL('../dist/interlock.cjs', import.meta.url));
export const CODE = `${PROGRAM}.code`;

export function compiled() {
  // The build writes nothing but ASCII.
  const source = readFileSync(PROGRAM, 'latin1');
  const known = existsSync(CODE) ? { cachedData: readFileSync(CODE) } : {};
  return new Script(`(function(require,module,__filename){${source}\n})`, { filename: PROGRAM, ...known });
}

/** @param {Script} script */
export function run(script) {
  script.runInThisContext()(createRequire(PROGRAM), { exports: {} }, PROGRAM);
}
