/**
 * What is checked without a test: format, lint, types and generated files, side by side: `npm run check:code`. What one of
 * them prints is shown as a whole where it fails.
 */
import { onEachCore } from './test-runners/on-each-core.ts'
import { run } from './toolchain/run.ts'

/** Commands of npm; the longest first. */
const names = ['typecheck', 'lint', 'format:check', 'generate:check']

await onEachCore(names, async (name) => {
  const start = Date.now()
  const { status, stdout, stderr } = await run('npm', ['run', '--silent', name])
  const seconds = Math.round((Date.now() - start) / 1000)
  process.stdout.write(
    `${name}: ${status === 0 ? 'passed' : `failed with status ${status}`} (${seconds} s)\n`,
  )
  if (status === 0) return
  process.stdout.write(`${stdout}${stderr}`)
  process.exitCode = 1
})
