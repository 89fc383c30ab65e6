/** Engine and workspace as a page would load them, bundled by the test beside this file. */
import { rules } from '../../../schema/gloo-platform/rules/index.ts'
import type { ChartMarks } from '../../../schema/model/chart-marks.ts'
import type { CompactChart } from '../../../schema/model/compact-chart.ts'
import { validateReleases, validateWithExcerpts } from '../../../validator/check/validate.ts'
import type { KnownChart } from '../../../validator/chart/known-chart.ts'
import { formatGitlab } from '../../../validator/formats/gitlab.ts'
import { formatText } from '../../../validator/formats/text.ts'
import { newestProfile } from '../../../validator/values/helm-profile.ts'
import { withCarriers } from '../../../workspace/carriers/with-carriers.ts'
import { planRun } from '../../../workspace/config/plan-run.ts'
import type { FileSystem, Paths } from '../../../workspace/files/file-system.ts'
import { readLayers } from '../../../workspace/releases/read-layers.ts'
import { memoryFiles } from './memory-files.ts'

export { fixReleases } from '../../../validator/fixes/fix-releases.ts'

/** The findings in a values file, and what the reports of them say. */
export function check(compact: string, text: string): string {
  const releases = [{ name: 'page', files: [{ name: 'values.yaml', text }] }]
  const { report, excerpts } = validateWithExcerpts({ releases, chart: chartOf(compact), tool: 'test' })
  return JSON.stringify({
    diagnostics: report.diagnostics,
    text: [...formatText(report, excerpts, { color: true, summary: true })].join(''),
    gitlab: [...formatGitlab(report)].join(''),
  })
}

/** The findings in a folder. */
export async function checkFolder(
  compact: string,
  marks: readonly ChartMarks[],
  texts: Readonly<Record<string, string>>,
  paths: Paths,
): Promise<string> {
  const fileSystem: FileSystem = memoryFiles('/repo', texts, paths)
  const chart = chartOf(compact)
  const plan = await planRun({
    fileSystem,
    maxBytes,
    layers: [],
    positionals: ['.'],
    hasFlags: false,
    hasChartVersion: false,
    hasChartSource: false,
    hasHelmVersion: false,
    hasRoot: false,
    hasRuleChoices: false,
    loadRuleChoices: notAsked,
    loadConfigSchema: notAsked,
    marks,
  })
  const from = { fileSystem, stdin: nothing(), maxBytes }
  const read = await readLayers({ flags: [], profile: newestProfile }, plan, from)
  const input = await withCarriers(read, {
    positionals: ['.'],
    charts: { marks, load: () => Promise.resolve(chart) },
    resources: { loadIndex: () => Promise.resolve({}), load: notAsked },
    chart,
    chartVersion: undefined,
    maxBytes,
    fileSystem,
  })
  return JSON.stringify(validateReleases({ ...input, chart, charts: marks, tool: 'test' }).diagnostics)
}

const maxBytes = 1_000_000

function chartOf(compact: string): KnownChart {
  return { ...(JSON.parse(compact) as CompactChart), rules, migrations: [] }
}

function notAsked(): never {
  throw new Error('nothing asks for it')
}

async function* nothing(): AsyncGenerator<string> {}
