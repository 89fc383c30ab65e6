import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'
import type { ReportedFinding } from '../../validator/findings/report.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { realDocuments, type RealDocument } from './documents.ts'
import { isAboutModelledSections, reviewed } from './reviewed.ts'

const documents = realDocuments()

describe.skipIf(documents.length === 0)('real values documents', async () => {
  const chart = await loadChart()
  const findings = documents.flatMap((document) => findingsOf(chart, document))

  test('raise no error or warning that was not read by hand and found real', () => {
    const unread = findings.filter(
      (finding) => finding.severity !== 'info' && !reviewed.some((known) => isOfClass(finding, known)),
    )
    expect(unread.map(({ file, message, ruleId }) => `${file}: ${message} [${ruleId}]`)).toEqual([])
  })

  test('raise every class that is listed', () => {
    for (const known of reviewed) {
      const isRaised = findings.some((finding) => isOfClass(finding, known))
      expect(isRaised, `${known.ruleId} ${known.path}`).toBe(true)
    }
  })

  test('are tallied by class', () => {
    const tally = new Map<string, number>()
    for (const finding of findings) {
      const name = `${finding.severity} ${finding.ruleId} ${pathOf(finding)}`
      tally.set(name, (tally.get(name) ?? 0) + 1)
    }
    const lines = [...tally].sort().map(([name, count]) => `  ${count} ${name}`)
    process.stdout.write(`Findings in ${documents.length} real values documents:\n${lines.join('\n')}\n`)
    expect(tally.size).toBeGreaterThan(0)
  })
})

function findingsOf(chart: KnownChart, { name, text, flags, chartVersion }: RealDocument): ReportedFinding[] {
  const flagLayer = Object.keys(flags).length === 0 ? [] : [{ name: '--set', text: JSON.stringify(flags) }]
  return validateReleases({
    releases: [{ name, files: [{ name, text }, ...flagLayer] }],
    chart,
    ...(chartVersion !== undefined && { chartVersion }),
    tool: 'test',
  }).diagnostics.filter(
    (finding) => finding.ruleId === 'duplicate-key' || isAboutModelledSections(pathOf(finding)),
  )
}

function isOfClass(finding: ReportedFinding, { ruleId, path }: (typeof reviewed)[number]): boolean {
  return finding.ruleId === ruleId && path.test(pathOf(finding))
}

function pathOf({ path }: ReportedFinding): string {
  return path.map((key) => (typeof key === 'number' ? '[]' : key)).join('.')
}
