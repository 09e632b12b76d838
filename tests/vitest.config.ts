import { defineConfig } from 'vitest/config';

/** Two projects in one run, so that one summary covers both: `vitest --project unit` runs the quick one. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          globalSetup: ['tests/support/build-engine.ts'],
          // No test changes what another sees, and loading the engine once instead of for each file halves the time.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.site.test.ts'],
          globalSetup: ['tests/site/global-setup.ts'],
          // One browser at a time: two slow each other down until a page times out.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
