import { defineConfig } from 'vitest/config'

/** Tests that need a database; only they pay for starting one. */
const WITH_DATABASE = ['test/{api,commands,crash,jobs,store}/**/*.test.ts']
/** Each has a browser, a server and a worker of its own: two at once would wait for each other. */
const TRIPS = ['test/trips/**/*.test.ts']
const globalSetup = 'test/kit/engines.ts'

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/kit/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['test/**/*.test.ts'], exclude: [...WITH_DATABASE, ...TRIPS] },
      },
      { extends: true, test: { name: 'stored', include: WITH_DATABASE, globalSetup } },
      {
        extends: true,
        test: { name: 'trips', include: TRIPS, globalSetup, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
