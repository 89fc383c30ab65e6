import { defineConfig } from 'vitest/config'

/** Tests that run real tools, search at random, measure or kill processes: `npm run test:slow`. */
const slow = [
  'test/{corpus,exactly-helm,expressions,helm,soak,verdicts}/**/*.test.ts',
  'test/**/{random-*,growth,work,large,fix-killed,replace-file,same-findings}.test.ts',
  'test/scripts/{bench,built,demo,kubernetes,memory,package,program,program-files,smoke}.test.ts',
  'test/generator/generated-files.test.ts',
  'test/traps/helm-reads.test.ts',
]

/** A configuration of their own: `npm run test:api-server`. */
const apiServer = 'test/api-server/**'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 600_000,
    // A missing expected file is a failure; `npm run test:update` writes it.
    update: 'none',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...slow, apiServer] },
      },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
  },
})
