import type { Chart } from '../../schema/model/chart.ts'
import { asField, notesOf, type FieldSchema } from '../../schema/model/field.ts'
import { deprecationText, effectText, memberText, sinceText, unreadText } from '../model/field-texts.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { allValues, isSection, type ModelledValue } from '../model/values-tree.ts'

/** The reference of all values as Markdown, a table for each section. */
export function emitValuesReference({ name, version, values }: Chart): OutputFile[] {
  const sections = Object.entries(asField(values).properties ?? {}).filter(([key]) => key !== 'global')
  const lines = [
    `<!-- ${generatedFrom(`schema/${name}/`)} -->`,
    '',
    `# Values of ${name}`,
    '',
    `Every value of the chart, with its type, default and meaning, for version ${version}. A value without a default is not set unless you set it. "Restarts" names the workloads whose pods are replaced when the value changes; "source" names where the fact comes from.`,
    ...sections.flatMap(([key, field]) => sectionLines(key, field)),
  ]
  return [{ path: `docs/values-${name}.md`, content: `${lines.join('\n')}\n` }]
}

function sectionLines(key: string, top: FieldSchema): string[] {
  const rows = [...allValues(top, [key])].filter(({ field }) => !isSection(field)).flatMap(withKnownKeys)
  if (!isSection(top)) rows.unshift({ path: [key], field: top, notes: notesOf(top) })
  return [
    '',
    `## ${key}`,
    '',
    cell(top.description),
    '',
    '| value | type | default | meaning |',
    '| --- | --- | --- | --- |',
    ...rows.map(row),
  ]
}

/** A mapping with free keys, and those that are known by name. */
function withKnownKeys(value: ModelledValue): ModelledValue[] {
  return [value, ...allValues(value.field, value.path)]
}

function row({ path, field, notes }: ModelledValue): string {
  const meaning = [
    field.description,
    ...(field.enum === undefined || notes.memberDescriptions === undefined
      ? []
      : field.enum.map((member, i) => `\`${memberText(member)}\`: ${notes.memberDescriptions?.[i] ?? ''}`)),
    ...(notes.since === undefined ? [] : [`Since ${sinceText(notes.since)}.`]),
    ...(notes.until === undefined ? [] : [`Removed in ${notes.until}.`]),
    ...(notes.olderDefault === undefined
      ? []
      : [
          `Before ${notes.olderDefault.before}${notes.olderDefault.since === undefined ? '' : `, since ${notes.olderDefault.since},`} the default was \`${JSON.stringify(notes.olderDefault.value)}\`.`,
        ]),
    ...(notes.deprecated === undefined ? [] : [`${deprecationText(notes.deprecated)}.`]),
    ...(notes.passThrough === undefined ? [] : [`${effectText(notes.passThrough)}.`]),
    ...(notes.unread === undefined ? [] : [`${unreadText(notes.unread)}.`]),
    ...(notes.restarts === undefined ? [] : [`Restarts: ${notes.restarts.join(', ')}.`]),
    `Source: ${notes.source}.`,
  ]
  const value = field.default === undefined ? '' : code(JSON.stringify(field.default))
  return `| ${[code(path.join('.')), typeName(field), value, meaning.join('<br>')].map(cell).join(' | ')} |`
}

function typeName(field: FieldSchema): string {
  if (field.$ref !== undefined) return field.$ref.replace('#/definitions/', '').replace('Patch', ' patch')
  if (field.enum !== undefined) return 'enum'
  if (field.anyOf !== undefined) return field.anyOf.map(typeName).join(' or ')
  if (field.type === 'array')
    return `sequence of ${field.items === undefined ? 'values' : typeName(field.items)}`
  if (typeof field.additionalProperties === 'object')
    return `mapping of ${typeName(field.additionalProperties)}`
  return Array.isArray(field.type) ? field.type.join(' or ') : (field.type ?? 'any')
}

function code(text: string): string {
  return `\`${text}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
