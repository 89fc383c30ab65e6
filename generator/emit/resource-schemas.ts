import type { TSchema } from 'typebox'
import { compareChartVersions } from '../../schema/model/chart-version.ts'
import type { Chart } from '../../schema/model/chart.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import { storedVersion, type Resource } from '../../schema/model/resource.ts'
import { asResourceField } from '../../schema/model/resource-fields.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { resourceModel } from '../model/resource-model.ts'
import { resourceAt } from '../model/resource-at-version.ts'
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
  return [...chart.resources.map((resource) => ofKind(chart, resource)), ...ofTexts(chart)]
}

function ofKind(chart: Chart, resource: Resource): OutputFile {
  return {
    path: resourceSchemaPath(resource),
    content: schemaText(
      `schema/${chart.name}/resources/`,
      resource.kind,
      resourceModel(resourceAt(resource, newestOf(chart, resource))),
    ),
  }
}

/** The version of the known chart, or of the first one that has the kind. */
function newestOf({ version }: Chart, { since = version }: Resource): string {
  return compareChartVersions(since, version) > 0 ? since : version
}

export function resourceSchemaPath(resource: Resource): string {
  const { group, kind } = resource
  return `generated/schemas/resources/${group}/${kind.toLowerCase()}_${storedVersion(resource).name}.json`
}

/** The YAML in texts of ConfigMaps, for files from which Kustomize or Helm makes the ConfigMap. */
function ofTexts({ name: chart, configMaps = [] }: Chart): OutputFile[] {
  return configMaps.flatMap(({ name, documents }) =>
    documents.map(({ key, fields }) => ({
      path: configMapSchemaPath(name, key),
      content: schemaText(`schema/${chart}/extensions/`, `${key} of ${name}`, fields),
    })),
  )
}

export function configMapSchemaPath(name: string, key: string): string {
  return `generated/schemas/${name}/${key}.json`
}

function schemaText(source: string, title: string, model: TSchema): string {
  const { definitions: _none, ...schema } = emitJsonSchema(model, dialect)
  const whole: JsonSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: generatedFrom(source),
    title,
    ...schema,
  }
  return `${JSON.stringify(whole, null, 1)}\n`
}
