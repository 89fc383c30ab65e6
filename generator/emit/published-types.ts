import { compile, type JSONSchema } from 'json-schema-to-typescript'
import type { Chart } from '../../schema/model/chart.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { chartDialect } from './chart-schema.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

/** TypeScript types of the values, for programs that write values files. */
export async function emitPublishedTypes(chart: Chart): Promise<OutputFile[]> {
  // A file of a user holds only what differs from the defaults.
  const ofChart = chartDialect(chart)
  const dialect: Dialect = {
    ...ofChart,
    annotations: ({ description }) => ({ description }),
    keywords: [...ofChart.keywords, 'propertyNames'],
    judgesMergedValues: false,
    describesOtherCharts: true,
  }
  const schema = emitJsonSchema(chart.values, dialect) as JSONSchema
  const title = `${chart.name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}Values`
  const content = await compile({ ...schema, title }, title, {
    bannerComment: `// ${generatedFrom(`schema/${chart.name}/`)}`,
    format: false,
    unreachableDefinitions: false,
  })
  return [{ path: `generated/types/${chart.name}.d.ts`, content }]
}
