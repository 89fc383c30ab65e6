/** Engine and workspace as a page would load them, bundled by the test beside this file. */
import { rules } from '../../../schema/gloo-platform/rules/index.ts'
import type { ChartMarks } from '../../../schema/model/chart-marks.ts'
import type { CompactChart, CompactSchema } from '../../../schema/model/compact-chart.ts'
import { validateWithExcerpts } from '../../../validator/check/validate.ts'
import type { KnownChart } from '../../../validator/chart/known-chart.ts'
import { formatGitlab } from '../../../validator/formats/gitlab.ts'
import { formatText } from '../../../validator/formats/text.ts'
import type { Paths } from '../../../workspace/files/file-system.ts'
import { checkRequest } from '../../../workspace/run/run.ts'
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
  compact: Readonly<Record<string, string>>,
  marks: readonly ChartMarks[],
  texts: Readonly<Record<string, string>>,
  paths: Paths,
): Promise<string> {
  const { report } = await checkRequest({
    fileSystem: memoryFiles('/repo', texts, paths),
    knowledge: {
      marks,
      resources: {
        loadIndex: () => Promise.resolve({ kinds: {}, judgedWhere: {}, formerGroups: [], configMaps: {} }),
        loadFleetRules: () => Promise.resolve([]),
        load: () => Promise.reject(new Error('no manifest holds a custom resource')),
      },
      load: (name) => Promise.resolve(chartOf(compact[name]!)),
      loadPolicies: () => Promise.resolve(new Map()),
      loadRuleIds: () => Promise.resolve([]),
      loadConfigSchema: () => Promise.resolve(JSON.parse(compact['gloo-values.config']!) as CompactSchema),
    },
    positionals: ['.'],
    tool: 'test',
  })
  return JSON.stringify(report)
}

function chartOf(compact: string): KnownChart {
  const chart = JSON.parse(compact) as CompactChart
  return { ...chart, rules: chart.chart === 'gloo-platform' ? rules : [] }
}
