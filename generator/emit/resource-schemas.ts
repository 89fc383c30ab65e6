import type { Chart } from '../../schema/model/chart.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import { storedVersion } from '../../schema/model/resource.ts'
import { asResourceField } from '../../schema/model/resource-fields.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { resourceModel } from '../model/resource-model.ts'
import { exclusive, resourceKeywords } from './structural-schema.ts'
import { emitJsonSchema, type Dialect, type JsonSchema } from './json-schema.ts'

/** What the API server checks, without its CEL rules. Shapes are written out, as each has a description of its own. */
const dialect: Dialect = {
  keywords: [
    'description',
    'markdownDescription',
    'enumDescriptions',
    'minItems',
    'maxItems',
    'oneOf',
    'allOf',
  ],
  modelKeywords: resourceKeywords,
  annotations: (field) => {
    const { description, [metaKeyword]: notes } = asResourceField(field)
    return {
      ...(description === ''
        ? {}
        : { description: description.replaceAll('`', ''), markdownDescription: description }),
      ...(notes.memberDescriptions === undefined ? {} : { enumDescriptions: notes.memberDescriptions }),
    }
  },
  validation: (field) => {
    const { minItems, maxItems, [metaKeyword]: notes } = asResourceField(field)
    return {
      ...(minItems === undefined ? {} : { minItems }),
      ...(maxItems === undefined ? {} : { maxItems }),
      ...exclusive(notes),
    }
  },
  includes: () => true,
  sharesShapes: false,
  judgesMergedValues: false,
  acceptsNull: false,
  describesKubernetes: false,
  describesOtherCharts: true,
}

/** The schema of each kind for editors, in files named as in the well-known catalogues of CRDs. */
export function emitResourceSchemas(chart: Chart): OutputFile[] {
  return chart.resources.map((resource) => {
    const { group, kind } = resource
    const { definitions: _none, ...schema } = emitJsonSchema(resourceModel(resource), dialect)
    const whole: JsonSchema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $comment: generatedFrom(`schema/${chart.name}/resources/`),
      title: kind,
      ...schema,
    }
    const name = `${kind.toLowerCase()}_${storedVersion(resource).name}`
    return {
      path: `generated/schemas/resources/${group}/${name}.json`,
      content: `${JSON.stringify(whole, null, 1)}\n`,
    }
  })
}
