import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const env = { COLUMNS: '100', LINES: '24', FORCE_COLOR: '0' };
const TESTS = 'test/**/*.test.{ts,tsx}';
const LONG = 'test/**/*.long.test.{ts,tsx}';

/** The tests with laws that are tried more often with those that take long. */
const LAWS = readdirSync(new URL('test/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => readFileSync(new URL(name, import.meta.url), 'utf8').includes('harness/tries.ts'));

export default defineConfig({
  test: {
    // Else one core is left free: half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'short',
          env,
          include: [TESTS],
          exclude: [LONG],
          testTimeout: 20_000,
          // No test changes what its process shares, so that files may share their modules, which take long to load.
          isolate: false,
        },
      },
      {
        test: {
          name: 'long',
          env: { ...env, TRIES: 'many' },
          include: [LONG, ...LAWS],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
