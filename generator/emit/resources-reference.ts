import type { Chart } from '../../schema/model/chart.ts'
import type { KnownConfigMap } from '../../schema/model/config-map.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import { apiVersionOf, storedVersion, type Resource } from '../../schema/model/resource.ts'
import { asResourceField, type ResourceField } from '../../schema/model/resource-fields.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'

/** A page for each custom resource, with every field that users write, and for each ConfigMap. */
export function emitResourcesReference({ name: chart, resources, configMaps = [] }: Chart): OutputFile[] {
  const pages: [name: string, lines: string[]][] = [
    ...resources.map((resource): [string, string[]] => [resource.kind, page(resource, chart)]),
    ...configMaps.map((map): [string, string[]] => [map.name, pageOfMap(map, chart)]),
  ]
  return pages.map(([name, lines]) => ({
    path: `docs/resources/${name.toLowerCase()}.md`,
    content: `${lines.join('\n')}\n`,
  }))
}

function pageOfMap({ name, description, source, documents }: KnownConfigMap, chart: string): string[] {
  return [
    `<!-- ${generatedFrom(`schema/${chart}/extensions/`)} -->`,
    '',
    `# ${name}`,
    '',
    description,
    '',
    '| | |',
    '| --- | --- |',
    '| kind | `ConfigMap` |',
    `| read by | ${code(chart)} |`,
    `| source | ${source} |`,
    ...documents.flatMap(({ key, description, fields }) => {
      const [, ...inside] = rows(asResourceField(fields), '')
      return [
        '',
        `## ${key}`,
        '',
        description,
        ...(inside.length === 0 ? [] : ['', ...tableHead, ...inside.map((line) => line.replace('`.', '`'))]),
      ]
    }),
  ]
}

const tableHead = ['| field | type | meaning |', '| --- | --- | --- |']

function page(resource: Resource, chart: string): string[] {
  const { kind, description, plural, group, shortNames, scope, source, since, includedWhen, judgedWhere } =
    resource
  const version = storedVersion(resource)
  const names = [`${plural}.${group}`, ...shortNames].map(code).join(', ')
  return [
    `<!-- ${generatedFrom(`schema/${chart}/resources/`)} -->`,
    '',
    `# ${kind}`,
    '',
    description,
    '',
    '| | |',
    '| --- | --- |',
    `| apiVersion | ${code(apiVersionOf(resource, version))} |`,
    `| names for kubectl | ${names} |`,
    `| scope | ${scope} |`,
    judgedWhere === undefined
      ? `| installed by | ${code(chart)}${since === undefined ? '' : ` since ${since}`}${switchText(includedWhen)} |`
      : `| checked where | ${code(judgedWhere.keys.join('.'))} is ${judgedWhere.values.map(code).join(' or ')} |`,
    `| source | ${source} |`,
    '',
    ...(version.spec === undefined
      ? ['The API server accepts any fields.']
      : [...tableHead, ...rows(asResourceField(version.spec), 'spec')]),
  ]
}

function switchText(condition: Resource['includedWhen']): string {
  return typeof condition === 'string' ? `, where ${code(condition)} is true` : ''
}

function rows(field: ResourceField, path: string): string[] {
  const { properties = {}, items, additionalProperties } = field
  return [
    row(field, path),
    ...Object.entries(properties).flatMap(([key, inner]) => rows(inner, `${path}.${key}`)),
    ...(items === undefined ? [] : rowsInside(items, `${path}[]`)),
    ...(typeof additionalProperties === 'object' ? rowsInside(additionalProperties, `${path}{}`) : []),
  ]
}

/** What is said of a sequence or a mapping says enough of its items, unless they have fields of their own. */
function rowsInside(item: ResourceField, path: string): string[] {
  return rows(item, path).slice(item.properties === undefined ? 1 : 0)
}

function row(field: ResourceField, path: string): string {
  const { memberDescriptions, atMostOne = [], rules = [] } = field[metaKeyword]
  const meaning = [
    field.description,
    ...versionWords(field),
    ...(field.enum ?? []).map(
      (member, index) => `${code(String(member))}: ${memberDescriptions?.[index] ?? ''}`,
    ),
    ...(field.required ?? []).map((key) => `Requires ${code(key)}.`),
    ...atMostOne
      .filter((keys) => keys.length > 1)
      .map((keys) => `At most one of ${keys.map(code).join(', ')}.`),
    ...rules.map(({ message }) => `The API server: ${message}.`),
  ]
  return `| ${[code(path), typeName(field), meaning.join('<br>')].map(cell).join(' | ')} |`
}

function versionWords({ [metaKeyword]: { since, until, memberSince = {} } }: ResourceField): string[] {
  const later = Object.entries(memberSince).map(
    ([member, version]) => `${code(member)}: since chart ${version}.`,
  )
  return [
    ...(since === undefined ? [] : [`Since chart ${[since].flat().join(', ')}.`]),
    ...(until === undefined ? [] : [`Until chart ${until}.`]),
    ...later,
  ]
}

function typeName(field: ResourceField): string {
  const { type, items, additionalProperties, enum: members } = field
  if (members !== undefined) return 'enum'
  if (items !== undefined) return `sequence of ${typeName(items)}${range(field.minItems, field.maxItems)}`
  if (typeof additionalProperties === 'object') return `mapping of ${typeName(additionalProperties)}`
  const name = type === undefined ? 'any' : [type].flat().join(' or ')
  return `${name}${range(field.minimum ?? field.minLength, field.maximum ?? field.maxLength)}`
}

function range(from: number | undefined, to: number | undefined): string {
  return from === undefined && to === undefined ? '' : ` (${from ?? ''}..${to ?? ''})`
}

function code(text: string): string {
  return `\`${text}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
