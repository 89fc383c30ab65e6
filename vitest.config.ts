import { defineConfig } from 'vitest/config'

/** Tests that measure time or memory, or kill processes; nothing runs beside them. */
const alone = [
  'test/**/{fix-killed,growth,large,many-arguments,shared-layers}.test.ts',
  'test/scripts/memory.test.ts',
]

/** Tests that count calls in modules of their own, which no other file may share. */
const counting = ['test/**/{possible-fixes,work}.test.ts']

/** Tests that run real tools, search at random or take long. `npm run test:slow` runs these, and the two groups below. */
const slow = [
  'test/{catalogue,corpus,exactly-helm,expressions,helm,soak,verdicts}/**/*.test.ts',
  'test/**/{random-*,replace-file,same-findings}.test.ts',
  'test/scripts/{bench,built,compile-cache,demo,direct-output,kubernetes,picture,program,program-files,script-options,smoke}.test.ts',
  'test/fixes/attempts.test.ts',
  'test/{rule-matrix,rule-reads,rules-about-keys,rules-odd-values,rules-switched-off}.test.ts',
  'test/generator/generated-files.test.ts',
  'test/traps/helm-reads.test.ts',
  'test/schema/portable-subset.test.ts',
  'test/validator/deferred-finding.test.ts',
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
    // What was transformed for one project or run serves the next ones, as long as its text is the same.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test changes what another file's test sees, so the modules of a worker are loaded once.
          isolate: false,
          // Of two cores, vitest uses one.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: [...slow, ...counting, ...alone, ...distribution, ...apiServer],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          isolate: false,
          maxWorkers: '100%',
          testTimeout: 300_000,
          sequence: { groupOrder: 1 },
          include: slow,
          exclude: alone,
        },
      },
      {
        extends: true,
        test: { name: 'counting', maxWorkers: '100%', sequence: { groupOrder: 1 }, include: counting },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          include: alone,
        },
      },
      {
        extends: true,
        test: {
          name: 'distribution',
          include: distribution,
          maxWorkers: '100%',
          testTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
