import { isInRange } from '../../schema/model/chart-version.ts'
import { platformChart } from '../../schema/gloo-platform/platform.ts'
import { generatedFrom, type OutputFile } from '../output-file.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

/** What Helm reads. */
export const chartDialect: Dialect = {
  annotations: ({ description }) => ({ description }),
  includes: (notes) => isInRange(notes, platformChart.version),
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
