import { compareChartVersions, isInRange, minorOf } from '../../schema/model/chart-version.ts'
import type { FieldNotes, FieldSchema } from '../../schema/model/field.ts'
import type { Chart } from '../../schema/model/chart.ts'
import { deprecationText, effectsIn, sinceText } from '../model/field-texts.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { editorsKeywords } from '../model/schema-keywords.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

/** One schema a minor version, with everything that yaml-language-server and other editors can show. */
export function emitEditorsSchemas({ name, minors, values }: Chart): OutputFile[] {
  return minors.map((minor) => {
    const version = lastOf(minor)
    const dialect: Dialect = {
      keywords: ['description', 'default', 'examples', ...editorsKeywords],
      annotations: (field, notes) => annotations(field, notes, version),
      includes: (notes) => isInRange(notes, version),
      sharesShapes: false,
      judgesMergedValues: false,
      acceptsNull: true,
      describesKubernetes: true,
    }
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $comment: generatedFrom(`schema/${name}/`),
      title: `Values of ${name} ${minor}`,
      ...emitJsonSchema(values, dialect),
    }
    return {
      path: `generated/schemas/${name}-${minor}.json`,
      content: `${JSON.stringify(schema, null, 1)}\n`,
    }
  })
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
      : { patternErrorMessage: `${firstSentence(description)}.` }),
  }
}

function defaultIn(version: string, field: FieldSchema, { olderDefault }: FieldNotes): unknown {
  const isOlder = olderDefault !== undefined && compareChartVersions(version, olderDefault.before) < 0
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

function firstSentence(markdown: string): string {
  return plain(/^.*?(?=\.(\s|$))/.exec(markdown)?.[0] ?? markdown)
}
