import { defineConfig } from 'vitest/config'

/** Tests that run real tools, search at random, measure or kill processes: `npm run test:slow`. */
const slow = [
  'test/{catalogue,corpus,exactly-helm,expressions,helm,soak,verdicts}/**/*.test.ts',
  'test/**/{random-*,growth,work,large,fix-killed,replace-file,same-findings}.test.ts',
  'test/scripts/{bench,built,demo,kubernetes,memory,package,program,program-files,smoke}.test.ts',
  'test/generator/generated-files.test.ts',
  'test/traps/helm-reads.test.ts',
]

/** Tests that build and install what users get: `npm run test:distribution`. */
const distribution = ['test/distribution/**/*.test.ts']

/** Tests with a configuration of their own, `vitest.api-server.config.ts`: `npm run test:api-server`. */
const apiServer = ['test/api-server/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 600_000,
    // A missing expected file is a failure; `npm run test:update` writes it.
    update: 'none',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test changes what another file's test sees, so the modules of a worker are loaded once.
          isolate: false,
          // Of two cores, vitest uses one. What measures time runs afterwards, with one worker less than there are cores.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: [...slow, ...distribution, ...apiServer],
        },
      },
      { extends: true, test: { name: 'slow', include: slow, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          name: 'distribution',
          include: distribution,
          testTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
