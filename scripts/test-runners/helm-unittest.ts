import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testedCharts } from '../helm/examples.ts'
import { repository } from '../helm/helm.ts'
import { run, type RunResult } from '../toolchain/run.ts'
import { locateHelmUnittest } from '../toolchain/tools.ts'
import { helmUnittestImage } from '../toolchain/versions.ts'
import { emptyTally, withCrash, type Tally } from './tally.ts'

/** What runs the suites of charts, and writes their report to a file. */
type Suites = (charts: readonly string[], folder: string, file: string) => Promise<RunResult>

export function runHelmUnittest(): Promise<Tally> {
  return tallied(async (charts, folder, file) =>
    run(await locateHelmUnittest(), [...optionsOf(join(folder, file)), ...charts], {
      cwd: repository,
      inherit: true,
    }),
  )
}

/** The same from the image of helm-unittest, by Docker or a program with the same arguments. */
export function runHelmUnittestContainer(engine: string): Promise<Tally> {
  return tallied((charts, folder, file) => {
    const volumes = [`${repository}:/apps:ro`, `${folder}:/report`].flatMap((volume) => ['--volume', volume])
    const args = ['run', '--rm', ...volumes, helmUnittestImage, ...optionsOf(`/report/${file}`), ...charts]
    return run(engine, args, { inherit: true })
  })
}

function optionsOf(report: string): string[] {
  return ['--strict', '--output-type', 'JUnit', '--output-file', report]
}

async function tallied(suites: Suites): Promise<Tally> {
  const charts = testedCharts()
  if (charts.length === 0) {
    return { ...emptyTally('helm-unittest'), failed: 1, notes: ['no chart has a tests/*_test.yaml'] }
  }
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-unittest-'))
  try {
    // The program in the container is another user.
    await chmod(folder, 0o777)
    const { status } = await suites(charts, folder, 'report.xml')
    const report = await readFile(join(folder, 'report.xml'), 'utf8').catch(() => '')
    return withCrash(parseJUnit(report), status)
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
