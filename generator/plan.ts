import { emitChartMetadata } from './emit/chart-metadata.ts'
import { emitChartSchema } from './emit/chart-schema.ts'
import { copyStaticTemplates, emitChartTemplates } from './emit/chart-templates.ts'
import { emitCompactChart } from './emit/compact-chart.ts'
import { emitConfigSchemas } from './emit/config-schema.ts'
import { emitEditorsSchemas } from './emit/editors-schema.ts'
import { emitMigrationsReference } from './emit/migrations-reference.ts'
import { emitPublishedTypes } from './emit/published-types.ts'
import { emitRulesReference } from './emit/rules-reference.ts'
import { emitValuesReference } from './emit/values-reference.ts'
import { emitValuesYaml } from './emit/values-yaml.ts'
import type { OutputFile } from './output-file.ts'
import { checkValuesUsage, type ValuesUsage } from './values-usage.ts'

/** Every file that is generated. Throws when templates and model do not fit together. */
export async function planFiles(): Promise<OutputFile[]> {
  const templates = [...emitChartTemplates(), ...copyStaticTemplates()]
  refuseStrayValues(checkValuesUsage(templates))
  return [
    emitChartMetadata(),
    emitValuesYaml(),
    emitChartSchema(),
    ...templates,
    ...emitEditorsSchemas(),
    emitCompactChart(),
    ...emitConfigSchemas(),
    await emitPublishedTypes(),
    emitValuesReference(),
    emitRulesReference(),
    emitMigrationsReference(),
  ]
}

/** Folders that hold generated files only; what nobody generates there any more is an orphan. */
export const generatedFolders = ['charts/gloo-platform', 'generated'] as const

/** Folders inside them that are written by hand. */
export const handWrittenFolders = ['charts/gloo-platform/tests'] as const

function refuseStrayValues({ unknownReads, unread }: ValuesUsage): void {
  const faults = [
    ...unknownReads.map(({ template, path }) => `${template} reads ${path}, which the model does not have`),
    ...unread.map((path) => `no template reads ${path}: read it, or say why with passThrough`),
  ]
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
