import { compile, type JSONSchema } from 'json-schema-to-typescript'
import type { Chart } from '../../schema/model/chart.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { resourceModel } from '../model/resource-model.ts'
import { resourceKeywords } from './structural-schema.ts'
import { emitJsonSchema, type Dialect, type JsonSchema } from './json-schema.ts'

/** Shapes are interfaces of their own. A description beside a reference to one would make another of it. */
const dialect: Dialect = {
  keywords: ['description'],
  modelKeywords: resourceKeywords,
  annotations: ({ description }, { definition }) =>
    description === '' || definition !== undefined ? {} : { description },
  includes: () => true,
  sharesShapes: true,
  judgesMergedValues: false,
  acceptsNull: false,
  describesKubernetes: false,
  describesOtherCharts: true,
}

/** TypeScript types of the custom resources, for programs that write manifests. */
export async function emitResourceTypes(chart: Chart): Promise<OutputFile[]> {
  if (chart.resources.length === 0) return []
  const definitions: Record<string, JsonSchema> = {}
  for (const resource of chart.resources) {
    const { definitions: shapes, ...own } = emitJsonSchema(resourceModel(resource), dialect)
    for (const [name, shape] of Object.entries({ ...(shapes as JsonSchema), [resource.kind]: own })) {
      addDefinition(definitions, name, shape as JsonSchema)
    }
  }
  const schema = {
    title: 'CustomResources',
    description: 'Every kind by name.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      chart.resources.map(({ kind }) => [kind, { $ref: `#/definitions/${kind}` }]),
    ),
    required: chart.resources.map(({ kind }) => kind),
    definitions,
  }
  const content = await compile(schema as JSONSchema, schema.title, {
    bannerComment: `// ${generatedFrom(`schema/${chart.name}/resources/`)}`,
    format: false,
    ignoreMinAndMaxItems: true,
  })
  return [{ path: `generated/types/${chart.name}.resources.d.ts`, content }]
}

/** One file with the kinds of all charts. */
export function emitAllResourceTypes(charts: readonly Chart[]): OutputFile[] {
  const exports = charts
    .filter(({ resources }) => resources.length > 0)
    .map(({ name, resources }) => {
      const kinds = resources.map(({ kind }) => kind).sort()
      return `export type { ${kinds.join(', ')} } from './${name}.resources.d.ts'\n`
    })
  return [
    {
      path: 'generated/types/resources.d.ts',
      content: `// ${generatedFrom('schema/')}\n${exports.join('')}`,
    },
  ]
}

function addDefinition(definitions: Record<string, JsonSchema>, name: string, shape: JsonSchema): void {
  const known = definitions[name]
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(shape)) {
    throw new Error(`two different shapes of custom resources have the name "${name}"`)
  }
  definitions[name] = shape
}
