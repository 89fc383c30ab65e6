import type { Chart } from '../schema/model/chart.ts'
import { expressionErrors, parsingErrors, templateErrors } from './skeletons/check-templates.ts'
import { emitChartGuards } from './emit/chart-guards.ts'
import { emitChartMarks } from './emit/chart-marks.ts'
import { emitChartMetadata } from './emit/chart-metadata.ts'
import { emitChartNotes } from './emit/chart-notes.ts'
import { emitChartSchema } from './emit/chart-schema.ts'
import { copyStaticTemplates, emitChartTemplates } from './emit/chart-templates.ts'
import { emitCompactChart } from './emit/compact-chart.ts'
import { emitCompactResources } from './emit/compact-resources.ts'
import { emitConfigSchemas } from './emit/config-schema.ts'
import { emitCustomResourceDefinitions } from './emit/custom-resource-definitions.ts'
import { emitEditorsSchemas } from './emit/editors-schema.ts'
import { emitGrafanaDashboards } from './emit/grafana-dashboards.ts'
import { emitMigrationsReference } from './emit/migrations-reference.ts'
import { emitPublishedTypes } from './emit/published-types.ts'
import { emitResourceSchemas } from './emit/resource-schemas.ts'
import { emitAllResourceTypes, emitResourceTypes } from './emit/resource-types.ts'
import { emitResourcesReference } from './emit/resources-reference.ts'
import { emitRulePages } from './emit/rule-pages.ts'
import { emitRulesReference } from './emit/rules-reference.ts'
import { emitSchemaCatalog } from './emit/schema-catalog.ts'
import { emitValuesReference } from './emit/values-reference.ts'
import { emitValuesYaml } from './emit/values-yaml.ts'
import type { OutputFile } from './output/output-file.ts'
import { templatesRoot } from './skeletons/template-files.ts'

/** Every file that is generated. Throws when templates and model do not fit together. */
export async function planFiles(charts: readonly Chart[], templates = templatesRoot): Promise<OutputFile[]> {
  const ofCharts = await Promise.all(charts.map((chart) => filesOf(chart, templates)))
  const files = [
    ...ofCharts.flat(),
    ...emitChartMarks(charts),
    ...emitCompactResources(charts),
    ...emitConfigSchemas(charts),
    ...emitRulePages(charts),
    ...emitRulesReference(charts),
    ...emitSchemaCatalog(charts),
    ...emitAllResourceTypes(charts),
  ]
  refuseTwoOfOnePath(files)
  return files
}

function refuseTwoOfOnePath(files: readonly OutputFile[]): void {
  const paths = new Set<string>()
  for (const { path } of files) {
    if (paths.has(path)) throw new Error(`two generated files are both ${path}`)
    paths.add(path)
  }
}

async function filesOf(chart: Chart, templates: string): Promise<OutputFile[]> {
  return [
    ...(chart.rendered ? chartFiles(chart, templates) : []),
    ...emitEditorsSchemas(chart),
    ...emitCompactChart(chart),
    ...emitResourceSchemas(chart),
    ...(await emitPublishedTypes(chart)),
    ...(await emitResourceTypes(chart)),
    ...emitValuesReference(chart),
    ...emitResourcesReference(chart),
    ...emitMigrationsReference(chart),
  ]
}

/** What Helm reads. */
function chartFiles(chart: Chart, folder: string): OutputFile[] {
  const templates = [
    ...emitChartTemplates(chart, folder),
    ...emitChartGuards(chart, folder),
    ...emitChartNotes(chart, folder),
    ...emitCustomResourceDefinitions(chart),
    ...copyStaticTemplates(chart, folder),
  ]
  const errors = [
    ...templateErrors(chart, templates),
    ...expressionErrors(chart, templates),
    ...parsingErrors(templates),
  ]
  if (errors.length > 0) throw new Error(errors.join('\n'))
  return [
    ...emitChartMetadata(chart),
    ...emitValuesYaml(chart),
    ...emitChartSchema(chart),
    ...emitGrafanaDashboards(chart),
    ...templates,
  ]
}

/** Folders that hold generated files only; what nobody generates there any more is an orphan. */
export const generatedFolders = ['charts', 'generated'] as const

/** Whether a folder inside them is written by hand. */
export function isHandWritten(folder: string): boolean {
  return /^charts\/[^/]+\/(ci|tests)$/.test(folder)
}
