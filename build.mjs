// Builds the one file that users run: dist/interlock.js, bundled and minified.
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
 * Node's own modules, asked for when they are first used. Imported, each would get a copy of all its properties at
 * the start, and `process` would wake up streams and reports for that.
 * @type {import('esbuild').Plugin}
 */
const builtinsWhenUsed = {
  name: 'builtins-when-used',
  setup(on) {
    on.onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path: path.replace('node:', ''), namespace: 'builtin' } : undefined,
    );
    on.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * Ink's bridge to React's developer tools, which no user has.
 * @type {import('esbuild').Plugin}
 */
const noDeveloperTools = {
  name: 'no-developer-tools',
  setup(on) {
    on.onLoad({ filter: /ink[\\/]build[\\/]devtools\.js$/ }, () => ({ contents: '' }));
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

await build({
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/interlock.js',
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  jsx: 'automatic',
  // Packages that come in both formats are taken as ES modules; one of them can't be bundled otherwise.
  mainFields: ['module', 'main'],
  legalComments: 'linked',
  logLevel: 'warning',
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.DEV': '"false"',
    'Intl.Segmenter': 'PlainSegmenter',
    INTERLOCK_VERSION: JSON.stringify(version),
  },
  // See the file for why.
  inject: ['src/faces/ink/graphemes.ts'],
  plugins: [builtinsWhenUsed, yogaWithoutFetch, noDeveloperTools, confWithoutSchemas, plainTextIsNarrow],
});
