import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { platformChart } from '../../schema/gloo-platform/platform.ts'
import { generatedFrom, type OutputFile } from '../output-file.ts'
import { chartDialect } from './chart-schema.ts'
import { emitJsonSchema } from './json-schema.ts'

/** TypeScript types of the values, for programs that write values files. */
export async function emitPublishedTypes(): Promise<OutputFile> {
  // A file of a user holds only what differs from the defaults.
  const schema = emitJsonSchema({ ...chartDialect, judgesMergedValues: false }) as JSONSchema
  const content = await compile({ ...schema, title: 'GlooPlatformValues' }, 'GlooPlatformValues', {
    bannerComment: `// ${generatedFrom('schema/')}`,
    format: false,
    unreachableDefinitions: false,
  })
  return { path: `generated/types/${platformChart.name}.d.ts`, content }
}
