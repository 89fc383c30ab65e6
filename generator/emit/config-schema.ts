import type { TSchema } from 'typebox'
import { configModel } from '../../schema/config/config.ts'
import type { Chart } from '../../schema/model/chart.ts'
import type { FieldNotes, FieldSchema } from '../../schema/model/field.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { emitJsonSchema, type Dialect, type JsonSchema } from './json-schema.ts'

const compact: Dialect = {
  keywords: [],
  annotations: () => ({}),
  includes: () => true,
  sharesShapes: false,
  judgesMergedValues: false,
  acceptsNull: false,
  describesKubernetes: false,
  describesOtherCharts: true,
}

/** The schemas of the configuration file: for editors, and without texts for the program itself. */
export function emitConfigSchemas(charts: readonly Chart[]): OutputFile[] {
  const model = configModel(charts)
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: generatedFrom('schema/config/'),
    title: 'Configuration of gloo-values',
    ...own(model, {
      ...compact,
      keywords: ['description', 'default', 'examples', 'enumDescriptions'],
      annotations: describe,
    }),
  }
  return [
    { path: 'generated/schemas/gloo-values.config.json', content: `${JSON.stringify(schema, null, 1)}\n` },
    {
      path: 'generated/validator/gloo-values.config.json',
      content: `${JSON.stringify(own(model, compact))}\n`,
    },
  ]
}

function own(model: TSchema, dialect: Dialect): JsonSchema {
  const { definitions: _none, ...schema } = emitJsonSchema(model, dialect)
  return schema
}

function describe({ description, examples, default: value }: FieldSchema, notes: FieldNotes): JsonSchema {
  return {
    description,
    ...(value === undefined ? {} : { default: value }),
    ...(examples === undefined ? {} : { examples }),
    ...(notes.memberDescriptions === undefined ? {} : { enumDescriptions: notes.memberDescriptions }),
  }
}
