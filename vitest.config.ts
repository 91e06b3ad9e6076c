import { defineConfig } from 'vitest/config';

const env = { COLUMNS: '100', LINES: '24', FORCE_COLOR: '0' };

/** Rooms without files, processes or terminals: their tests share nothing, so that they may share a thread's modules. */
const PURE = ['scenario', 'engine', 'solver', 'review', 'coach', 'author', 'session', 'formats'];
const pureTests = PURE.map((room) => `test/${room}/**/*.test.ts`);
const LONG = 'test/**/*.long.test.{ts,tsx}';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          env,
          include: pureTests,
          exclude: [LONG],
          testTimeout: 20_000,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'short',
          env,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [LONG, ...pureTests],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'long', env, include: [LONG], testTimeout: 300_000 } },
    ],
  },
});
