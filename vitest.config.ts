import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Apollo loads graphql as CommonJS: our sources must get the same copy under test, as they do in production.
    alias: [{ find: /^graphql$/, replacement: new URL('./node_modules/graphql/index.js', import.meta.url).pathname }],
  },
  test: {
    // Much of the time is spent waiting for child processes and a server.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/contract/**', 'test/dashboard/**'] },
      },
      // Chromium and a whole seeded graph a file: one file after another.
      { extends: true, test: { name: 'page', include: ['test/dashboard/**/*.test.ts'], fileParallelism: false } },
      // Every contract test wipes the one database of a Neo4j: they run one after another.
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'], fileParallelism: false } },
    ],
  },
})
