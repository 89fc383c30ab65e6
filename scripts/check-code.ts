/**
 * What is checked without a test: format, lint, types and generated files, side by side: `npm run check:code`. What one of
 * them prints is shown as a whole where it fails.
 */
import { availableParallelism } from 'node:os'
import { run } from './toolchain/run.ts'

/** Commands of npm; the longest first. */
const open = ['typecheck', 'lint', 'generate:check', 'format:check']

async function check(): Promise<void> {
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    const start = Date.now()
    const { status, stdout, stderr } = await run('npm', ['run', '--silent', name])
    const seconds = Math.round((Date.now() - start) / 1000)
    process.stdout.write(
      `${name}: ${status === 0 ? 'passed' : `failed with status ${status}`} (${seconds} s)\n`,
    )
    if (status === 0) continue
    process.stdout.write(`${stdout}${stderr}`)
    process.exitCode = 1
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, check))
