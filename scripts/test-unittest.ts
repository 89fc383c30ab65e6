/**
 * The suites of the charts: `npm run test:unittest`, and with `-- --container` from the image of helm-unittest. The
 * engine is `docker`, or what `CONTAINER_ENGINE` names, such as `podman`.
 */
import { parseArgs } from 'node:util'
import { runHelmUnittest, runHelmUnittestContainer } from './test-runners/helm-unittest.ts'
import { report } from './test-runners/tally.ts'
import { obtainAllTools } from './toolchain/obtain.ts'
import { helmUnittest } from './toolchain/tools.ts'

const { values } = parseArgs({ options: { container: { type: 'boolean', default: false } } })

try {
  if (!values.container) await obtainAllTools([helmUnittest])
  const tally = values.container
    ? await runHelmUnittestContainer(process.env.CONTAINER_ENGINE ?? 'docker')
    : await runHelmUnittest()
  process.stdout.write(`\n${report([tally])}`)
  if (tally.failed > 0) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
