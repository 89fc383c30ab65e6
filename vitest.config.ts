import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A missing expected file is a failure; `npm run test:update` writes it.
    update: 'none',
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
})
