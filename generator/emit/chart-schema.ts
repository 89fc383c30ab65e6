import { compareChartVersions } from '../../schema/model/chart-version.ts'
import type { FieldNotes } from '../../schema/model/field.ts'
import { platformChart } from '../../schema/platform.ts'
import { generatedFrom, type OutputFile } from '../output-file.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

/** What Helm reads. */
export const chartDialect: Dialect = {
  annotations: ({ description }) => ({ description }),
  includes: (notes) => existsIn(platformChart.version, notes),
  sharesShapes: true,
  judgesMergedValues: true,
  acceptsNull: false,
  describesKubernetes: false,
}

/** `values.schema.json` of the chart, by which Helm judges the merged values. */
export function emitChartSchema(): OutputFile {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: generatedFrom('schema/'),
    ...emitJsonSchema(chartDialect),
  }
  return {
    path: `charts/${platformChart.name}/values.schema.json`,
    content: `${JSON.stringify(schema, null, 2)}\n`,
  }
}

/** Whether a chart of this version reads the field. */
export function existsIn(version: string, notes: FieldNotes): boolean {
  const { since, until } = notes
  return (
    (since === undefined || compareChartVersions(since, version) <= 0) &&
    (until === undefined || compareChartVersions(version, until) < 0)
  )
}
