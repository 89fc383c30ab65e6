import { describe, expect, test } from 'vitest'
import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { loadChart } from '../../cli/knowledge/charts.ts'
import type { ReportedFinding } from '../../validator/findings/report.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { recogniseChart } from '../../validator/chart/recognise-chart.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { realDocuments, type RealDocument } from './documents.ts'

/** Every class of findings in the real values of the further charts, read by hand and found real. */
const reviewed = {
  'gloo-platform-crds': [
    // Both ways to the same kinds, in a guide for 2.4 to 2.6.
    'warning deprecated-value enabledExperimentalApi',
  ],
  'gloo-operator': [
    // License keys as text, as the chart takes no Secret.
    'warning literal-secret manager.env.SOLO_ISTIO_LICENSE_KEY',
  ],
} as const

function layersOf({ name, text, flags }: RealDocument): { name: string; text: string }[] {
  const flagLayer = Object.keys(flags).length === 0 ? [] : [{ name: '--set', text: JSON.stringify(flags) }]
  return [{ name, text }, ...flagLayer]
}

const charts = ['gloo-platform-crds', 'gloo-operator'] as const
const documents = charts.flatMap((chart) => realDocuments(chart).map((document) => ({ chart, document })))

describe.skipIf(documents.length === 0)('real values of the further charts', () => {
  test.each(charts)('%s: what is found was read by hand', async (name) => {
    const chart = await loadChart(name)
    const found = documents
      .filter((one) => one.chart === name)
      .flatMap(({ document }) => {
        const { chartVersion } = document
        const releases = [{ name: document.name, files: layersOf(document) }]
        return validateReleases({
          releases,
          chart,
          ...(chartVersion && { chartVersion }),
          charts: chartMarks,
          tool: 'test',
        }).diagnostics.map(classOf)
      })
    expect([...new Set(found)].sort()).toEqual(reviewed[name])
  })

  test.each(documents.map(({ chart, document }) => [document.name, chart, document] as const))(
    '%s is recognised as values of %s',
    (_, chart, document) => {
      expect(chartOf(document)).toBe(chart)
    },
  )

  test('none of gloo-platform are taken for theirs', () => {
    const others = realDocuments().filter(
      (document) => (chartOf(document) ?? 'gloo-platform') !== 'gloo-platform',
    )
    expect(others.map(({ name }) => name)).toEqual([])
  })
})

function chartOf(document: RealDocument): string | undefined {
  const roots = layersOf(document).flatMap(({ name, text }) => parseSource(name, text).root ?? [])
  return recogniseChart(chartMarks, roots)?.chart
}

function classOf({ severity, ruleId, path }: ReportedFinding): string {
  return `${severity} ${ruleId} ${path.join('.')}`
}
