import { defineConfig } from 'vitest/config';

/** Our own tests. Suites run through the command line: they need a target. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole runs in child processes: a slow machine may take its time, nothing is judged by it.
    hookTimeout: 120_000,
    testTimeout: 90_000,
    pool: 'threads',
    // A worker serves many files: none of them mocks a module.
    isolate: false,
    // The environment of whoever runs the tests must not decide them.
    env: { OS_CLOUD: '', OS_CLIENT_CONFIG_FILE: '', NO_COLOR: '1' },
    reporters:
      process.env.ALLURE_RESULTS === undefined
        ? ['default']
        : ['default', ['allure-vitest/reporter', { resultsDir: process.env.ALLURE_RESULTS }]],
  },
});
