/**
 * What is tested in one command: `npm test`, of the longest tests a share each day; with `-- --all` larger shares, most
 * of them the whole, and the artefacts. Its last line counts what ran.
 */
import { isCorpusThere } from './corpus/folder.ts'
import { runHelmLint } from './test-runners/helm-lint.ts'
import { runHelmUnittest } from './test-runners/helm-unittest.ts'
import { runKubeconform } from './test-runners/kubeconform.ts'
import { emptyTally, report, type Tally } from './test-runners/tally.ts'
import { runVitest } from './test-runners/vitest.ts'
import { obtainAllTools } from './toolchain/obtain.ts'
import { allTools, distributionTools } from './toolchain/tools.ts'

const isAll = process.argv.includes('--all')
// The tests read it: `test/share.ts`.
if (isAll) process.env['GLOO_VALUES_TEST_ALL'] = '1'

const runners: (readonly [name: string, run: () => Promise<Tally>])[] = [
  ['tools', obtainTools],
  ['vitest', () => runVitest(['unit', 'slow', 'counting', 'alone'].flatMap((name) => ['--project', name]))],
  ...(isAll ? ([['artefacts', testArtefacts]] as const) : []),
  ['helm-unittest', runHelmUnittest],
  ['kubeconform', runKubeconform],
  ['helm lint', runHelmLint],
]

/** Counts nothing, but a tool that cannot be had is a failure; tests that need it then say so each. */
async function obtainTools(): Promise<Tally> {
  await obtainAllTools(isAll ? [...allTools, ...distributionTools] : allTools)
  return emptyTally('tools')
}

async function testArtefacts(): Promise<Tally> {
  return { ...(await runVitest(['--project', 'distribution'])), runner: 'artefacts' }
}

/** A runner that cannot even start counts as one failure. */
async function tally(name: string, run: () => Promise<Tally>): Promise<Tally> {
  try {
    return await run()
  } catch (error) {
    return { ...emptyTally(name), failed: 1, notes: [error instanceof Error ? error.message : String(error)] }
  }
}

const tallies: Tally[] = []
for (const [name, run] of runners) tallies.push(await tally(name, run))
const leftOut = [
  ...(isCorpusThere() ? [] : ['the corpus of real documents, which is not beside the checkout']),
  'what the longest tests run on other days',
  ...(isAll ? [] : ['the artefacts: npm run test:distribution']),
]
process.stdout.write(`\n${report(tallies, leftOut)}`)
if (tallies.some(({ failed }) => failed > 0)) process.exitCode = 1
