import { compareChartVersions, isInRange, isOlderDefault, minorOf } from '../../schema/model/chart-version.ts'
import type { FieldNotes, FieldSchema } from '../../schema/model/field.ts'
import type { Chart } from '../../schema/model/chart.ts'
import type { OtherVersions } from '../../schema/model/schema-edits.ts'
import { deprecationText, effectsIn, firstSentence, sinceText } from '../model/field-texts.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { editorsKeywords } from '../model/schema-keywords.ts'
import { editsBetween } from '../model/schema-edits.ts'
import { allValues } from '../model/values-tree.ts'
import { emitJsonSchema, type Dialect, type JsonSchema } from './json-schema.ts'

/**
 * What yaml-language-server and other editors can show: the schema of the newest minor version, and the edits that make
 * those of the others out of it.
 */
export function emitEditorsSchemas(chart: Chart): OutputFile[] {
  const { name, version, minors } = chart
  const base = minorOf(version)
  const newest = editorsSchema(chart, base)
  const others = [...minors.filter((minor) => minor !== base), ...laterMinors(chart)]
  const otherVersions: OtherVersions = {
    base,
    edits: Object.fromEntries(
      others.map((minor) => [minor, editsBetween(newest, editorsSchema(chart, minor))]),
    ),
  }
  return [
    { path: `generated/schemas/${name}-${base}.json`, content: `${JSON.stringify(newest, null, 1)}\n` },
    {
      path: `generated/schemas/${name}.other-versions.json`,
      content: `${JSON.stringify(otherVersions)}\n`,
    },
  ]
}

/** The schema of a minor version. */
export function editorsSchema({ name, version: newest, values }: Chart, minor: string): JsonSchema {
  const version = lastOf(minor)
  const dialect: Dialect = {
    keywords: ['description', 'default', 'examples', ...editorsKeywords],
    annotations: (field, notes) => annotations(field, notes, version),
    includes: (notes) => isInRange(notes, version),
    sharesShapes: false,
    judgesMergedValues: false,
    acceptsNull: true,
    describesKubernetes: true,
    describesOtherCharts: true,
  }
  const isLater = compareChartVersions(minor, minorOf(newest)) > 0
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: generatedFrom(`schema/${name}/`),
    title: isLater
      ? `Values of ${name} ${minorOf(newest)}, and what is known to have come up to ${minor}`
      : `Values of ${name} ${minor}`,
    ...emitJsonSchema(values, dialect),
  }
}

/** Minor versions beyond the newest known chart with values of which it is known that they came there. */
function laterMinors({ version, values }: Chart): string[] {
  // The known keys of a mapping with free ones, such as feature gates, are below it.
  const all = [...allValues(values)].flatMap((value) => [value, ...allValues(value.field, value.path)])
  const found = all.flatMap(({ notes }) => notes.since ?? []).map(minorOf)
  return [...new Set(found)]
    .filter((minor) => compareChartVersions(minor, minorOf(version)) > 0)
    .sort(compareChartVersions)
}

/** A patch version after every released one, so that a value which came in a patch release is included. */
function lastOf(minor: string): string {
  return `${minor}.999`
}

function annotations(field: FieldSchema, notes: FieldNotes, version: string): Record<string, unknown> {
  const { description, examples } = field
  const value = defaultIn(version, field, notes)
  return {
    description: plain(description),
    markdownDescription: hover(field, notes, value, minorOf(version)),
    ...(value === undefined ? {} : { default: value }),
    ...(examples === undefined ? {} : { examples }),
    ...snippets(examples),
    ...(notes.memberDescriptions === undefined ? {} : { enumDescriptions: notes.memberDescriptions }),
    ...(notes.deprecated === undefined ? {} : { deprecationMessage: deprecationText(notes.deprecated) }),
    ...(field.pattern === undefined || notes.sensitive
      ? {}
      : { patternErrorMessage: plain(firstSentence(description)) }),
  }
}

function defaultIn(version: string, field: FieldSchema, { olderDefault }: FieldNotes): unknown {
  const isOlder = olderDefault !== undefined && isOlderDefault(olderDefault, version)
  return isOlder ? olderDefault.value : field.default
}

/** A map that serves as an example can be filled in by one key stroke. */
function snippets(examples: unknown[] = []): Record<string, unknown> {
  const bodies = examples.filter((example) => typeof example === 'object')
  return bodies.length === 0
    ? {}
    : {
        defaultSnippets: bodies.map((body) => ({ label: 'example', description: 'Insert an example', body })),
      }
}

function hover(field: FieldSchema, notes: FieldNotes, value: unknown, minor: string): string {
  const facts = [
    value === undefined ? undefined : `Default: \`${JSON.stringify(value)}\``,
    notes.since === undefined ? undefined : `Since chart ${sinceText(notes.since)}`,
    notes.restarts === undefined ? undefined : `Restarts: ${notes.restarts.join(', ')}`,
    ...effectsIn(minor, notes),
  ].filter((fact) => fact !== undefined)
  return [field.description, facts.join('  \n')].filter((part) => part !== '').join('\n\n')
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '')
}
