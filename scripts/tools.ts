/** Obtains every tool that the tests use and prints which ones those are: `npm run tools`. */
import { obtainAllTools } from './toolchain/obtain.ts'

try {
  await obtainAllTools()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
