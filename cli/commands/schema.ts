import { exitCode } from '../terminal/exit-code.ts'
import { schemaHelp } from '../terminal/help.ts'
import { print, type Io } from '../terminal/io.ts'
import { didYouMean, parseOptions } from '../options/options.ts'
import { listEditorSchemas, readConfigSchemaText, readEditorSchema } from '../knowledge/package-files.ts'
import { UsageError } from '../terminal/usage-error.ts'

const options = {
  chart: { type: 'string' },
  config: { type: 'boolean' },
  'chart-version': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const hint = 'see: gloo-values schema --help'

/** Prints the editors' schema of a chart version. */
export async function schemaCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions('schema', args, options)
  if (values.has('help')) {
    await print(io.stdout, schemaHelp)
    return exitCode.passed
  }
  if (positionals[0] !== undefined) throw new UsageError(`unexpected argument ${positionals[0]}`, hint)
  if (values.has('config')) {
    if (values.has('chart') || values.has('chart-version')) {
      throw new UsageError(
        '--config cannot be combined with other options: the configuration has one schema',
        hint,
      )
    }
    await print(io.stdout, readConfigSchemaText())
    return exitCode.passed
  }
  const chart = values.get('chart')?.at(-1) ?? 'gloo-platform'
  const minor = minorVersion(chart, values.get('chart-version')?.at(-1))
  await print(io.stdout, readEditorSchema(chart, minor))
  return exitCode.passed
}

function minorVersion(chart: string, asked: string | undefined): string {
  const all = listEditorSchemas()
  const minors = all.filter((schema) => schema.chart === chart).map(({ minor }) => minor)
  const newest = minors.at(-1)
  if (newest === undefined) {
    const charts = [...new Set(all.map(({ chart }) => chart))]
    throw new UsageError(
      `unknown chart ${chart}; available: ${charts.join(', ')}${didYouMean(chart, charts)}`,
      hint,
    )
  }
  if (asked === undefined) return newest
  const minor = /^v?(\d+\.\d+)(\.\d+.*)?$/.exec(asked)?.[1]
  if (minor !== undefined && minors.includes(minor)) return minor
  throw new UsageError(`no schema for ${chart} ${asked}; available: ${minors.join(', ')}`, hint)
}
