import { defineConfig } from 'vitest/config';

// Three kinds of test: rooms (pure), store (a real PostgreSQL, started once per run) and pages (a real Chromium).
const never = ['**/node_modules/**', '**/dist/**'];
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [
            'packages/{definitions,scoring,statistics,registry,analysis,report,exchange}/{src,test}/**/*.test.ts',
            'apps/{web,patient}/src/**/*.test.{ts,tsx}',
            'apps/cli/src/{evidence,statistics}/**/*.test.ts',
            'test/rooms.test.ts',
          ],
          exclude: never,
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: [
            'packages/store/{src,test}/**/*.test.ts',
            'apps/{server,cli}/{src,test}/**/*.test.ts',
            'test/walk.test.ts',
          ],
          exclude: [...never, 'apps/cli/src/{evidence,statistics}/**'],
          globalSetup: ['packages/store/test/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['apps/{web,patient}/test/**/*.test.ts'],
          exclude: never,
          globalSetup: ['packages/store/test/global-setup.ts'],
        },
      },
    ],
  },
});
