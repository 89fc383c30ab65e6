import { generatedNames, generatedText } from './generated-files.ts'
import { UsageError } from '../terminal/usage-error.ts'

/** The editors' schemas in the package: chart and minor version of each, oldest first. */
export function listEditorSchemas(): { chart: string; minor: string }[] {
  const names = generatedNames('schemas')
  if (names === undefined) {
    throw new UsageError(
      'the folder generated/schemas of gloo-values is missing',
      'run gloo-values where it was built or installed, not from a copy',
    )
  }
  return names
    .flatMap((file) => {
      const [, chart, minor] = /^(.+)-(\d+\.\d+)\.json$/.exec(file) ?? []
      return chart === undefined || minor === undefined ? [] : [{ chart, minor }]
    })
    .sort((a, b) => Number(a.minor.split('.')[1]) - Number(b.minor.split('.')[1]))
}

/** The schema with which editors complete a configuration. */
export function readConfigSchemaText(): string {
  return generatedText('schemas', 'gloo-values.config.json')
}

export function readEditorSchema(chart: string, minor: string): string {
  return generatedText('schemas', `${chart}-${minor}.json`)
}
