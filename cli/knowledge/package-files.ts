import { compareChartVersions } from '../../schema/model/chart-version.ts'
import type { OtherVersions } from '../../schema/model/schema-edits.ts'
import { UsageError } from '../terminal/usage-error.ts'
import { editedSchema } from './edited-schema.ts'
import { generatedNames, generatedText } from './generated-files.ts'

/** The editors' schemas of a chart. */
export interface EditorSchemas {
  chart: string
  /** Minor version of the newest known chart. */
  newest: string
  /** Minor versions that have a schema, oldest first: some may be newer than that chart. */
  minors: string[]
}

const suffix = '.other-versions.json'

/** The editors' schemas in the package. */
export function listEditorSchemas(): EditorSchemas[] {
  const names = generatedNames('schemas')
  if (names === undefined) {
    throw new UsageError(
      'the folder generated/schemas of gloo-values is missing',
      'run gloo-values where it was built or installed, not from a copy',
    )
  }
  return names
    .filter((name) => name.endsWith(suffix))
    .map((name) => {
      const chart = name.slice(0, -suffix.length)
      const { base, edits } = otherVersions(chart)
      return { chart, newest: base, minors: [base, ...Object.keys(edits)].sort(compareChartVersions) }
    })
}

/** The schema with which editors complete a configuration. */
export function readConfigSchemaText(): string {
  return generatedText('schemas', 'gloo-values.config.json')
}

/** The schema of a minor version, as text. */
export function readEditorSchema(chart: string, minor: string): string {
  const { base, edits } = otherVersions(chart)
  const text = generatedText('schemas', `${chart}-${base}.json`)
  if (minor === base) return text
  return `${JSON.stringify(editedSchema(JSON.parse(text), edits[minor]!), null, 1)}\n`
}

function otherVersions(chart: string): OtherVersions {
  return JSON.parse(generatedText('schemas', `${chart}${suffix}`)) as OtherVersions
}
