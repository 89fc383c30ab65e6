import { isInRange } from '../../schema/model/chart-version.ts'
import type { Chart } from '../../schema/model/chart.ts'
import { firstSentence } from '../model/field-texts.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'
import { withSharedParts } from './shared-parts.ts'
import { withSharedTexts } from './shared-texts.ts'

/** What Helm reads. Of descriptions the first sentence: the schema is kept in the Secret of each release. */
export function chartDialect({ version }: Chart): Dialect {
  return {
    keywords: ['description'],
    annotations: ({ description }) => ({ description: firstSentence(description) }),
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
    ...withSharedParts(withSharedTexts(emitJsonSchema(chart.values, chartDialect(chart)))),
  }
  return [
    { path: `charts/${chart.name}/values.schema.json`, content: `${JSON.stringify(schema, null, 1)}\n` },
  ]
}
