import { isInRange } from '../../schema/model/chart-version.ts'
import type { Chart } from '../../schema/model/chart.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

/** What Helm reads. */
export function chartDialect({ version }: Chart): Dialect {
  return {
    keywords: ['description'],
    annotations: ({ description }) => ({ description }),
    includes: (notes) => isInRange(notes, version),
    sharesShapes: true,
    judgesMergedValues: true,
    acceptsNull: false,
    describesKubernetes: false,
    describesOtherCharts: false,
  }
}

/** `values.schema.json` of the chart, by which Helm judges the merged values. */
export function emitChartSchema(chart: Chart): OutputFile[] {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: generatedFrom(`schema/${chart.name}/`),
    ...emitJsonSchema(chart.values, chartDialect(chart)),
  }
  return [
    { path: `charts/${chart.name}/values.schema.json`, content: `${JSON.stringify(schema, null, 2)}\n` },
  ]
}
