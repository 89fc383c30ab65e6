import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testedCharts } from '../helm/examples.ts'
import { repository } from '../helm/helm.ts'
import { run } from '../toolchain/run.ts'
import { locateHelmUnittest } from '../toolchain/tools.ts'
import { emptyTally, withCrash, type Tally } from './tally.ts'

export async function runHelmUnittest(): Promise<Tally> {
  const charts = testedCharts()
  if (charts.length === 0) {
    return { ...emptyTally('helm-unittest'), failed: 1, notes: ['no chart has a tests/*_test.yaml'] }
  }
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-unittest-'))
  const output = join(folder, 'report.xml')
  try {
    const args = ['--strict', '--output-type', 'JUnit', '--output-file', output, ...charts]
    const { status } = await run(await locateHelmUnittest(), args, { cwd: repository, inherit: true })
    return withCrash(parseJUnit(await readFile(output, 'utf8').catch(() => '')), status)
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
