import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { run } from '../toolchain/run.ts'
import { emptyTally, withCrash, type Tally } from './tally.ts'

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/** Runs tests with vitest; its arguments say which. */
export async function runVitest(chosen: readonly string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-vitest-'))
  const output = join(folder, 'report.json')
  try {
    const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
    const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
    const { status } = await run(process.execPath, [vitest, ...args], { cwd: repository, inherit: true })
    return withCrash(
      parseVitestReport(await readFile(output, 'utf8').catch(() => '{"testResults":[]}')),
      status,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts tests; a file that fails without a failed test of its own counts as one. */
export function parseVitestReport(json: string): Tally {
  const tally = emptyTally('vitest')
  for (const file of (JSON.parse(json) as VitestReport).testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    const passed = file.assertionResults.filter(({ status }) => status === 'passed')
    tally.passed += passed.length
    tally.failed += failed.length
    tally.skipped += file.assertionResults.length - passed.length - failed.length
    tally.notes.push(...failed.map(({ fullName }) => `failed: ${fullName}`))
    if (file.status === 'failed' && failed.length === 0) {
      tally.failed += 1
      tally.notes.push(`failed: ${file.name}: ${file.message}`)
    }
  }
  return tally
}
