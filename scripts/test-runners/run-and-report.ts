import { report, type Tally } from './tally.ts'

/** Runs the tests of one command and prints their tally. What stops them goes to standard error. */
export async function runAndReport(tests: () => Promise<Tally>): Promise<void> {
  try {
    const tally = await tests()
    process.stdout.write(`\n${report([tally])}`)
    if (tally.failed > 0) process.exitCode = 1
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
