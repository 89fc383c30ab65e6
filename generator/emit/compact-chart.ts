import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { FieldNotes, FieldSchema } from '../../schema/model/field.ts'
import { platformChart } from '../../schema/gloo-platform/platform.ts'
import { unmodelled } from '../../schema/gloo-platform/unmodelled.ts'
import type { OutputFile } from '../output-file.ts'
import { allValues, defaultValues } from '../values-tree.ts'
import { minorVersions } from './editors-schema.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

const dialect: Dialect = {
  annotations: runtimeNotes,
  includes: () => true,
  sharesShapes: true,
  judgesMergedValues: true,
  acceptsNull: false,
  describesKubernetes: false,
}

/** What the validator reads at run time: every chart version in one, without texts. */
export function emitCompactChart(): OutputFile {
  const chart: CompactChart = {
    chart: platformChart.name,
    version: platformChart.version,
    oldest: minorVersions[0],
    defaults: defaultValues(),
    olderDefaults: [...allValues()].flatMap(({ path, notes }) =>
      notes.olderDefault === undefined ? [] : [{ path, ...notes.olderDefault }],
    ),
    unmodelled: Object.keys(unmodelled),
    schema: emitJsonSchema(dialect),
  }
  return { path: `generated/validator/${platformChart.name}.json`, content: `${JSON.stringify(chart)}\n` }
}

function runtimeNotes(_field: FieldSchema, notes: FieldNotes): Record<string, unknown> {
  const { since, until, deprecated, sensitive, passThrough } = notes
  return Object.fromEntries(
    Object.entries({ since, until, deprecated, sensitive, passThrough }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}
