import { minorOf } from '../../schema/model/chart-version.ts'
import type { Chart } from '../../schema/model/chart.ts'
import type { OutputFile } from '../output/output-file.ts'
import { configMapSchemaPath, resourceSchemaPath } from './resource-schemas.ts'

/** An entry as SchemaStore's catalogue has it. */
interface CatalogEntry {
  name: string
  description: string
  fileMatch: string[]
  url: string
}

const repository = 'https://raw.githubusercontent.com/gloo-values/gloo-values/main'

/** One file that tells editors which schema is for which files. */
export function emitSchemaCatalog(charts: readonly Chart[]): OutputFile[] {
  const catalog = {
    $schema: 'https://json.schemastore.org/schema-catalog.json',
    version: 1,
    schemas: charts.flatMap((chart) => [
      ofValues(chart),
      ...chart.resources.filter(({ judgedWhere }) => judgedWhere === undefined).map(ofKind),
      ...ofTexts(chart),
    ]),
  }
  return [{ path: 'generated/schemas/catalog.json', content: `${JSON.stringify(catalog, null, 1)}\n` }]
}

function ofValues({ name, version }: Chart): CatalogEntry {
  return {
    name,
    description: `Values of the Helm chart ${name}`,
    fileMatch: [`${name}.values.yaml`, `${name}-values.yaml`, `**/${name}/values.yaml`],
    url: `${repository}/generated/schemas/${name}-${minorOf(version)}.json`,
  }
}

function ofKind(resource: Chart['resources'][number]): CatalogEntry {
  const { kind, group } = resource
  const words = kind.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3-$2').toLowerCase()
  const names = [...new Set([kind.toLowerCase(), words])]
  return {
    name: kind,
    description: `${kind} of ${group}`,
    fileMatch: names.flatMap((name) => [`${name}.yaml`, `*.${name}.yaml`]),
    url: `${repository}/${resourceSchemaPath(resource)}`,
  }
}

function ofTexts({ configMaps = [] }: Chart): CatalogEntry[] {
  return configMaps.flatMap(({ name, documents }) =>
    documents.map(({ key }) => ({
      name: `${key} of ${name}`,
      description: `YAML under ${key} of the ConfigMap ${name}`,
      fileMatch: [`**/${name}/${key}.yaml`, `${name}.${key}.yaml`],
      url: `${repository}/${configMapSchemaPath(name, key)}`,
    })),
  )
}
