// Builds the one file that users run: dist/interlock.cjs, bundled and minified; and beside it the machine code of what
// a start needs, which V8 would otherwise make anew each time.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PROGRAM } from './bin/program.js';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/**
 * Yoga's WebAssembly is compiled synchronously from bytes: its own loader goes through `fetch`, which costs a
 * start-up tens of milliseconds of HTTP client.
 * @type {import('esbuild').Plugin}
 */
const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup(on) {
    const embedded = /H="data:application\/octet-stream;base64,([^"]+)"/;
    on.onLoad({ filter: /yoga-layout[\\/]dist[\\/]binaries[\\/].*\.js$/ }, async ({ path }) => ({
      contents: replaced(await readFile(path, 'utf8'), embedded, 'H="data:application/octet-stream;base64,"'),
    }));
    on.onLoad({ filter: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/ }, async ({ path }) => {
      const binary = path.replace(/src[\\/]index\.js$/, 'binaries/yoga-wasm-base64-esm.js');
      const bytes = embedded.exec(await readFile(binary, 'utf8'))?.[1];
      if (bytes === undefined) throw new Error(`no WebAssembly found in ${binary}`);
      return {
        contents: `
          import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
          import wrapAssembly from './wrapAssembly.js';
          const module = {
            instantiateWasm(imports, receive) {
              const bytes = Buffer.from(${JSON.stringify(bytes)}, 'base64');
              const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
              receive(instance);
              return instance.exports;
            },
          };
          loadYoga(module);
          export default wrapAssembly(module);
          export * from './generated/YGEnums.js';`,
      };
    });
  },
};

/**
 * Ink waits at its top level for React's developer tools, which no user has; a script can't wait there.
 * @type {import('esbuild').Plugin}
 */
const noDeveloperTools = {
  name: 'no-developer-tools',
  setup(on) {
    on.onLoad({ filter: /ink[\\/]build[\\/]reconciler\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const bridge = /await import\('\.\/devtools\.js'\);/;
      return { contents: replaced(replaced(text, bridge, ''), /await loadPackageJson\(\)/, '{}') };
    });
  },
};

/**
 * conf can check settings against a schema, which we do not ask for; the checker is a fifth of the program.
 * @type {import('esbuild').Plugin}
 */
const confWithoutSchemas = {
  name: 'conf-without-schemas',
  setup(on) {
    on.onResolve({ filter: /^ajv/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    on.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
      contents: 'export class Ajv2020 {} export default class {}',
    }));
  },
};

/**
 * The usual characters of a screen are one column wide: string-width need not look them up in the table of emoji,
 * which takes ten milliseconds to build.
 * @type {import('esbuild').Plugin}
 */
const plainTextIsNarrow = {
  name: 'plain-text-is-narrow',
  setup(on) {
    const graphemes = fileURLToPath(new URL('src/faces/ink/graphemes.ts', import.meta.url));
    on.onLoad({ filter: /string-width[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const ascii = /\/\^\[\\u0020-\\u007E\]\*\$\/\.test\(string\)/;
      const narrow = replaced(text, ascii, "PLAIN_TEXT.test(string) && !string.includes('\\u001B')");
      const table = /const rgiEmojiRegex = (\/.*\/v);/;
      const patched = replaced(
        narrow,
        table,
        'let table; const rgiEmojiRegex = { test: (text) => (table ??= $1).test(text) };',
      );
      return { contents: `import { PLAIN_TEXT } from ${JSON.stringify(graphemes)};\n${patched}` };
    });
  },
};

/** @param {string} text @param {RegExp} pattern @param {string} replacement */
function replaced(text, pattern, replacement) {
  if (!pattern.test(text))
    throw new Error(`${pattern} is not there any more: look at the new version of the package`);
  return text.replace(pattern, replacement);
}

// Machine code is taken for that of a program of the same length, so the old one must go first.
await rm(dirname(PROGRAM), { recursive: true, force: true });
await build({
  entryPoints: ['src/cli.ts'],
  outfile: PROGRAM,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  banner: { js: "const programUrl=require('node:url').pathToFileURL(__filename).href;" },
  jsx: 'automatic',
  // Packages that come in both formats are taken as ES modules; one of them can't be bundled otherwise.
  mainFields: ['module', 'main'],
  legalComments: 'linked',
  logLevel: 'warning',
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    'Intl.Segmenter': 'PlainSegmenter',
    'import.meta.url': 'programUrl',
    INTERLOCK_VERSION: JSON.stringify(version),
  },
  // A megabyte that one command needs stays beside the program. A script can `require` it; it has no `import`.
  external: ['@viz-js/viz'],
  supported: { 'dynamic-import': false },
  // See the file for why.
  inject: ['src/faces/ink/graphemes.ts'],
  plugins: [yogaWithoutFetch, noDeveloperTools, confWithoutSchemas, plainTextIsNarrow],
});

await writeIndex().catch((error) => {
  console.warn(
    `Built without the index of the cases (${error.message}): the program works, and lists come a little later.`,
  );
});

await writeFile(PROGRAM, inAscii(await readFile(PROGRAM, 'utf8')));

/**
 * In patterns esbuild leaves letters as they are. The program is read as if it had none but ASCII, which is faster; so
 * they are written as the escapes that mean the same.
 * @param {string} text
 */
function inAscii(text) {
  return text.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

await writeCode().catch((error) => {
  console.warn(
    `Built without machine code (${error.message}): the program works, and starts a little later.`,
  );
});

/** Keeps beside the program what lists say of the cases, with the hash of each file. */
async function writeIndex() {
  // Loaded here, as a Node that can't run TypeScript can still build the rest.
  const { readPackFolder } = await import('./src/commands/pack/folder.ts');
  const { indexOf, indexText } = await import('./src/commands/library/pack-index.ts');
  const pack = readPackFolder(fileURLToPath(new URL('scenarios', import.meta.url)));
  const index = indexOf(pack);
  if (index === undefined) throw new Error(pack.faults[0]?.message);
  await writeFile(join(dirname(PROGRAM), 'cases.json'), indexText([index], version));
}

/** Starts the program in a terminal, up to its first screen, and keeps the machine code of all that ran on the way. */
async function writeCode() {
  const { spawn } = await import('@lydell/node-pty');
  const home = await mkdtemp(join(tmpdir(), 'interlock-build-'));
  const keep = `
    import { writeFileSync } from 'node:fs';
    import { CODE, compiled, run } from './bin/program.js';
    const script = compiled(CODE);
    process.on('exit', () => writeFileSync(CODE, script.createCachedData()));
    run(script);`;
  const { CI: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', keep], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...env, INTERLOCK_HOME: home },
  });
  const late = setTimeout(() => child.kill(), 20_000);
  child.onData(() => child.write('q'));
  await new Promise((resolve) => {
    child.onExit(resolve);
  });
  clearTimeout(late);
  await rm(home, { recursive: true });
}
