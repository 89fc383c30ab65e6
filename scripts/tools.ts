/**
 * Obtains every tool that the tests use and prints which ones those are: `npm run tools`, and with `-- --all` also those
 * that only the tests of the artefacts use.
 */
import { obtainAllTools } from './toolchain/obtain.ts'
import { allTools, distributionTools } from './toolchain/tools.ts'

try {
  await obtainAllTools(process.argv.includes('--all') ? [...allTools, ...distributionTools] : allTools)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
