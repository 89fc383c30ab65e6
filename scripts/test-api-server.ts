/** What a real API server says of the CRDs and of manifests: `npm run test:api-server`. Builds the server once. */
import { runAndReport } from './test-runners/run-and-report.ts'
import { runVitest } from './test-runners/vitest.ts'
import { obtainAllTools } from './toolchain/obtain.ts'
import { apiServerTools } from './toolchain/tools.ts'

await runAndReport(async () => {
  await obtainAllTools(apiServerTools)
  return runVitest(['--config', 'vitest.api-server.config.ts'])
})
