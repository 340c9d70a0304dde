import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ROOM_FOR_NEW } from './scripts/roomForNew.ts';
import LongestFirst from './tests/setup/LongestFirst.ts';

// Files of tests share a process and what they import: tables are read and figures computed once.
const IS_ISOLATED = false;
const NODE_FLAGS = [ROOM_FOR_NEW];
// Half of a short command is compiling it: what one process has compiled, workers and commands after it take over.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');
const FAIL_ON_WARNINGS = 'tests/setup/failOnWarnings.ts';

export default defineConfig({
  test: {
    // Node reads TypeScript itself, as it does for the commands. No test mocks a module, so no loader is needed.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    reporters: ['default', './tests/setup/ClosingLine.ts'],
    // One for each processor: by itself vitest leaves one idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          setupFiles: [FAIL_ON_WARNINGS],
          name: 'code',
          isolate: IS_ISOLATED,
          execArgv: NODE_FLAGS,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          setupFiles: [FAIL_ON_WARNINGS, 'tests/setup/waitForSite.ts'],
          name: 'site',
          isolate: IS_ISOLATED,
          execArgv: NODE_FLAGS,
          // The site is built while the tests of code run.
          sequence: { groupOrder: 1 },
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/setup/builtSite.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
