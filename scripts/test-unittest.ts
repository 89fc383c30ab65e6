/**
 * The suites of the charts: `npm run test:unittest`, and with `-- --container` from the image of helm-unittest. The
 * engine is `docker`, or what `CONTAINER_ENGINE` names, such as `podman`.
 */
import { parseArgs } from 'node:util'
import { runHelmUnittest, runHelmUnittestContainer } from './test-runners/helm-unittest.ts'
import { runAndReport } from './test-runners/run-and-report.ts'
import { obtainAllTools } from './toolchain/obtain.ts'
import { helmUnittest } from './toolchain/tools.ts'

const { values } = parseArgs({ options: { container: { type: 'boolean', default: false } } })

await runAndReport(async () => {
  if (values.container) return runHelmUnittestContainer(process.env.CONTAINER_ENGINE ?? 'docker')
  await obtainAllTools([helmUnittest])
  return runHelmUnittest()
})
