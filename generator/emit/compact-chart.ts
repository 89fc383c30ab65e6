import type { Chart } from '../../schema/model/chart.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { FieldNotes, FieldSchema } from '../../schema/model/field.ts'
import type { OutputFile } from '../output-file.ts'
import { allValues, defaultValues } from '../values-tree.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

const dialect: Dialect = {
  keywords: ['since', 'until', 'deprecated', 'sensitive', 'passThrough'],
  annotations: runtimeNotes,
  includes: () => true,
  sharesShapes: true,
  judgesMergedValues: true,
  acceptsNull: false,
  describesKubernetes: false,
}

/** What the validator reads at run time: every chart version in one, without texts. */
export function emitCompactChart({ name, version, minors, values, unmodelled, hints }: Chart): OutputFile[] {
  const chart: CompactChart = {
    chart: name,
    version,
    oldest: minors[0],
    defaults: defaultValues(values),
    olderDefaults: [...allValues(values)].flatMap(({ path, notes }) =>
      notes.olderDefault === undefined ? [] : [{ path, ...notes.olderDefault }],
    ),
    unmodelled: [...unmodelled],
    hints,
    schema: emitJsonSchema(values, dialect),
  }
  return [{ path: `generated/validator/${name}.json`, content: `${JSON.stringify(chart)}\n` }]
}

function runtimeNotes(_field: FieldSchema, notes: FieldNotes): Record<string, unknown> {
  const { since, until, deprecated, sensitive, passThrough } = notes
  return Object.fromEntries(
    Object.entries({ since, until, deprecated, sensitive, passThrough }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}
