import { defineConfig } from 'vitest/config'

/** What a real API server says of CRDs and manifests: `npm run test:api-server`. */
export default defineConfig({
  test: {
    include: ['test/api-server/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each file has a server of its own, which takes a core.
    fileParallelism: false,
    update: 'none',
  },
})
