import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suites, testedCharts } from '../helm/examples.ts'
import { repository } from '../helm/helm.ts'
import { run, type RunResult } from '../toolchain/run.ts'
import { locateHelmUnittest } from '../toolchain/tools.ts'
import { helmUnittestImage } from '../toolchain/versions.ts'
import { onEachCore } from './on-each-core.ts'
import { combine, emptyTally, withCrash, type Tally } from './tally.ts'

/** What runs suites, and writes their report to a file in a folder. */
type RunSuites = (folder: string, file: string) => Promise<RunResult>

/** Runs the suites side by side, as helm-unittest uses one core. */
export async function runHelmUnittest(): Promise<Tally> {
  const program = await locateHelmUnittest()
  const all = suites()
  if (all.length === 0) {
    return { ...emptyTally('helm-unittest'), failed: 1, notes: ['no chart has a tests/*_test.yaml'] }
  }
  return combine(
    'helm-unittest',
    await onEachCore(all, ({ chart, file }) =>
      tallied(async (folder, name) => {
        const args = [...optionsOf(join(folder, name)), '--file', file, chart]
        const result = await run(program, args, { cwd: repository })
        process.stdout.write(`${result.stdout}${result.stderr}`)
        return result
      }),
    ),
  )
}

/** All suites from the image of helm-unittest, by Docker or a program with the same arguments. */
export function runHelmUnittestContainer(engine: string): Promise<Tally> {
  return tallied((folder, name) => {
    const volumes = [`${repository}:/apps:ro`, `${folder}:/report`].flatMap((volume) => ['--volume', volume])
    const args = ['run', '--rm', ...volumes, helmUnittestImage, ...optionsOf(`/report/${name}`)]
    return run(engine, [...args, ...testedCharts()], { inherit: true })
  })
}

function optionsOf(report: string): string[] {
  return ['--strict', '--output-type', 'JUnit', '--output-file', report]
}

async function tallied(runSuites: RunSuites): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-unittest-'))
  try {
    // The program in the container is another user.
    await chmod(folder, 0o777)
    const { status } = await runSuites(folder, 'report.xml')
    const report = await readFile(join(folder, 'report.xml'), 'utf8').catch(() => '')
    const tally = parseJUnit(report)
    // A suite without a test is one that was not run.
    return withCrash(tally, status === 0 && tally.passed + tally.failed + tally.skipped === 0 ? 1 : status)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const testCase = /<testcase classname="([^"]*)" name="([^"]*)"[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g

/** Counts the cases of a JUnit report as helm-unittest writes it. */
export function parseJUnit(xml: string): Tally {
  const tally = emptyTally('helm-unittest')
  for (const [, suite = '', name = '', content = ''] of xml.matchAll(testCase)) {
    if (/<(failure|error)\b/.test(content)) {
      tally.failed += 1
      tally.notes.push(`failed: ${unescape(suite)}: ${unescape(name)}`)
    } else if (content.includes('<skipped')) {
      tally.skipped += 1
    } else {
      tally.passed += 1
    }
  }
  return tally
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
