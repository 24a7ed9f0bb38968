import { defineConfig } from 'vitest/config'

/** Tests that need a database; only they pay for starting one. */
const WITH_DATABASE = ['test/{api,commands,crash,jobs,store,trips}/**/*.test.ts']

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/kit/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'plain', include: ['test/**/*.test.ts'], exclude: WITH_DATABASE } },
      { extends: true, test: { name: 'stored', include: WITH_DATABASE, globalSetup: 'test/kit/engines.ts' } },
    ],
  },
})
