import { Document, stringify } from 'yaml'
import type { Chart } from '../../schema/model/chart.ts'
import { isInRange, minorOf } from '../../schema/model/chart-version.ts'
import { asField, notesOf, type FieldSchema } from '../../schema/model/field.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { defaultValues, isSection } from '../model/values-tree.ts'
import { deprecationText, effectText, memberText } from '../model/field-texts.ts'

const width = 100

/**
 * The chart's `values.yaml`: every field with its meaning. A field without a default is commented out with an example,
 * and so is a section of which no field has one: a bare `limits:` would be null.
 */
export function emitValuesYaml({ name, version, values }: Chart): OutputFile[] {
  const lines = [
    `# ${generatedFrom(`schema/${name}/`)}`,
    `# yaml-language-server: $schema=../../generated/schemas/${name}-${minorOf(version)}.json`,
    '',
    `# Values of ${name} ${version}. Every field is described; fields that are commented out have no default.`,
    ...section(present(asField(values), version), 0),
  ]
  return [{ path: `charts/${name}/values.yaml`, content: `${lines.join('\n')}\n` }]
}

/** The tree of what this chart version has, without fields that have neither a default nor an effect. */
function present(field: FieldSchema, version: string): FieldSchema {
  if (field.properties === undefined) return field
  const properties = Object.entries(field.properties)
    .filter(([, child]) => isInRange(notesOf(child), version) && (hasDefault(child) || hasEffect(child)))
    .map(([key, child]) => [key, present(child, version)])
  return { ...field, properties: Object.fromEntries(properties) as Record<string, FieldSchema> }
}

function section(field: FieldSchema, depth: number): string[] {
  return Object.entries(field.properties ?? {}).flatMap(([key, child]) => [
    ...(depth < 2 || isSection(child) ? [''] : []),
    ...entry(key, child, depth),
  ])
}

function hasDefault(field: FieldSchema): boolean {
  return isSection(field) ? Object.keys(defaultValues(field)).length > 0 : field.default !== undefined
}

function hasEffect(field: FieldSchema): boolean {
  return isSection(field)
    ? Object.values(field.properties ?? {}).some(hasEffect)
    : notesOf(field).passThrough === undefined
}

function entry(key: string, field: FieldSchema, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const comment = explain(field, width - indent.length - 2).map((line) => `${indent}# ${line}`)
  if (isSection(field) && hasDefault(field)) {
    return [...comment, `${indent}${key}:`, ...withoutFirstBlank(section(field, depth + 1))]
  }
  if (isSection(field)) return [...comment, ...commentedOut(sample(key, field, 0), indent)]
  if (field.default !== undefined) return [...comment, ...assignment(key, field.default, indent)]
  return [...comment, ...commentedOut(assignment(key, exampleOf(field), ''), indent)]
}

/** A section without defaults, filled with examples: what a reader gets who removes the comment signs. */
function sample(key: string, field: FieldSchema, depth: number): string[] {
  const indent = '  '.repeat(depth)
  if (!isSection(field)) return assignment(key, exampleOf(field), indent)
  const fields = Object.entries(field.properties ?? {}).slice(0, field.maxProperties)
  if (fields.length === 0) return [`${indent}${key}: {}`]
  return [
    `${indent}${key}:`,
    ...fields.flatMap(([name, child]) => [
      ...explain(child, width - indent.length - 6).map((line) => `${indent}  # ${line}`),
      ...sample(name, child, depth + 1),
    ]),
  ]
}

function exampleOf(field: FieldSchema): unknown {
  if (field.examples !== undefined) return field.examples[0]
  if (field.enum !== undefined) return field.enum[0]
  const empty = { string: '', boolean: false, integer: Math.max(field.minimum ?? 0, 0), array: [] } as Record<
    string,
    unknown
  >
  return typeof field.type === 'string' && field.type in empty ? empty[field.type] : {}
}

function commentedOut(lines: string[], indent: string): string[] {
  return lines.map((line) => `${indent}# ${line}`.trimEnd())
}

function assignment(key: string, value: unknown, indent: string): string[] {
  return stringify(new Document({ [key]: value }), { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${indent}${line}`)
}

function explain(field: FieldSchema, columns: number): string[] {
  const { deprecated, sensitive, required, passThrough } = notesOf(field)
  const remarks = [
    field.description,
    ...(field.enum !== undefined && typeof field.enum[0] === 'string'
      ? [`One of ${field.enum.map(memberText).join(', ')}.`]
      : []),
    ...(required ? ['Required.'] : []),
    ...(sensitive ? ['A secret: keep it out of values files.'] : []),
    ...(deprecated === undefined ? [] : [`${deprecationText(deprecated)}.`]),
    ...(passThrough === undefined ? [] : [`${effectText(passThrough)}.`]),
  ]
  return wrapText(remarks.join(' '), columns)
}

function withoutFirstBlank(lines: string[]): string[] {
  return lines[0] === '' ? lines.slice(1) : lines
}

/** The text in lines of at most so many columns, broken between words; a longer word keeps a line of its own. */
function wrapText(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
