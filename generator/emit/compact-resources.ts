import type { Chart } from '../../schema/model/chart.ts'
import type {
  CompactGroupEntry,
  CompactResource,
  CompactResourceIndex,
  CompactResources,
} from '../../schema/model/compact-resources.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import { storedVersion, type Resource } from '../../schema/model/resource.ts'
import { asResourceField } from '../../schema/model/resource-fields.ts'
import { resourceModel } from '../model/resource-model.ts'
import type { OutputFile } from '../output/output-file.ts'
import { emitJsonSchema, type Dialect, type JsonSchema } from './json-schema.ts'
import { resourceKeywords } from './structural-schema.ts'

const dialect: Dialect = {
  keywords: ['minItems', 'maxItems', 'format', 'atMostOne', 'rules'],
  modelKeywords: resourceKeywords,
  annotations: (field) => present({ rules: asResourceField(field)[metaKeyword].rules }),
  validation: (field) => {
    const { minItems, maxItems, format, [metaKeyword]: notes } = asResourceField(field)
    return present({ minItems, maxItems, format, atMostOne: notes?.atMostOne })
  },
  includes: () => true,
  sharesShapes: true,
  judgesMergedValues: false,
  acceptsNull: false,
  describesKubernetes: false,
}

function present(keywords: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined))
}

/** What the validator reads of custom resources: a file for each API group, and an index of the kinds. */
export function emitCompactResources(charts: readonly Chart[]): OutputFile[] {
  const groups: CompactResourceIndex['groups'] = {}
  const files = charts.flatMap(({ name, version, resources }) =>
    [...byGroup(resources)].map(([group, kinds]) => {
      groups[group] = { chart: name, version, kinds: kindsByVersion(kinds) }
      return file(group, compactResources(kinds))
    }),
  )
  return [file('index', { groups } satisfies CompactResourceIndex), ...files]
}

function file(name: string, content: object): OutputFile {
  return { path: `generated/validator/resources/${name}.json`, content: `${JSON.stringify(content)}\n` }
}

function byGroup(resources: readonly Resource[]): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>()
  for (const resource of resources)
    groups.set(resource.group, [...(groups.get(resource.group) ?? []), resource])
  return groups
}

function kindsByVersion(resources: readonly Resource[]): CompactGroupEntry['kinds'] {
  const versions: CompactGroupEntry['kinds'] = {}
  for (const resource of resources) {
    const { name } = storedVersion(resource)
    versions[name] = [...(versions[name] ?? []), resource.kind]
  }
  return versions
}

function compactResources(resources: readonly Resource[]): CompactResources {
  const definitions: CompactResources['definitions'] = {}
  const kinds = resources.map((resource): [string, CompactResource] => {
    const { definitions: shapes, ...schema } = emitJsonSchema(resourceModel(resource), dialect)
    Object.assign(definitions, shapes as JsonSchema)
    const { kind, includedWhen } = resource
    return [
      kind,
      {
        version: storedVersion(resource).name,
        ...(includedWhen === undefined ? {} : { includedWhen }),
        schema: schema,
      },
    ]
  })
  return { kinds: Object.fromEntries(kinds), definitions }
}
