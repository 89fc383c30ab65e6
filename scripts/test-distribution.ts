/**
 * What users get, built, installed and run: `npm run test:distribution`, or one part, as `npm run test:package` does.
 * Makes the tools that the tests use.
 */
import { runAndReport } from './test-runners/run-and-report.ts'
import { runVitest } from './test-runners/vitest.ts'
import { obtainAllTools } from './toolchain/obtain.ts'
import { allTools, distributionTools, toolsOfPart } from './toolchain/tools.ts'

const part = process.argv[2]

await runAndReport(async () => {
  const tools = part === undefined ? [...allTools, ...distributionTools] : toolsOfPart[part]
  if (tools === undefined) throw new Error(`${part} is not one of ${Object.keys(toolsOfPart).join(', ')}`)
  await obtainAllTools(tools)
  return runVitest(['--project', 'distribution', `test/distribution/${part ?? ''}`])
})
