/**
 * The suites of the charts: `npm run test:unittest`, and with `-- --container` from the image of helm-unittest. The
 * engine is `docker`, or what `CONTAINER_ENGINE` names, such as `podman`.
 */
import { runHelmUnittest, runHelmUnittestContainer } from './test-runners/helm-unittest.ts'
import { runAndReport } from './test-runners/run-and-report.ts'
import { obtainAllTools } from './toolchain/obtain.ts'
import { scriptOptions } from './toolchain/script-options.ts'
import { helmUnittest } from './toolchain/tools.ts'

const usage = 'npm run test:unittest, or npm run test:unittest -- --container'
const { container } = scriptOptions({ container: { type: 'boolean' } }, usage)

await runAndReport(async () => {
  if (container === true) return runHelmUnittestContainer(process.env.CONTAINER_ENGINE ?? 'docker')
  await obtainAllTools([helmUnittest])
  return runHelmUnittest()
})
