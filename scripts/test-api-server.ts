/** What a real API server says of the CRDs and of manifests: `npm run test:api-server`. Builds the server once. */
import { report } from './test-runners/tally.ts'
import { runVitest } from './test-runners/vitest.ts'
import { obtainAllTools } from './toolchain/obtain.ts'
import { apiServerTools } from './toolchain/tools.ts'

try {
  await obtainAllTools(apiServerTools)
  const tally = await runVitest(['--config', 'vitest.api-server.config.ts'])
  process.stdout.write(`\n${report([tally])}`)
  if (tally.failed > 0) process.exitCode = 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
