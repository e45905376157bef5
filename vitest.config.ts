import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Apollo loads graphql as CommonJS: our sources must get the same copy under test, as they do in production.
    alias: [{ find: /^graphql$/, replacement: new URL('./node_modules/graphql/index.js', import.meta.url).pathname }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
