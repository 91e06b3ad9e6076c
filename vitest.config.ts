import { defineConfig } from 'vitest/config';

const env = { COLUMNS: '100', LINES: '24', FORCE_COLOR: '0' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'short',
          env,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.long.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'long',
          env,
          include: ['test/**/*.long.test.{ts,tsx}'],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
