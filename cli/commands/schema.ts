import {
  compareChartVersions,
  isChartVersion,
  minorOf,
  sharesMajor,
} from '../../schema/model/chart-version.ts'
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
  const asked = values.get('chart-version')?.at(-1)
  const { minor, newerThan } = schemaFor(chart, asked)
  if (newerThan !== undefined) {
    await print(
      io.stderr,
      `gloo-values: ${chart} ${asked} is newer than the newest known chart, ${newerThan}; editors mark keys that came later\n`,
    )
  }
  await print(io.stdout, readEditorSchema(chart, minor))
  return exitCode.passed
}

/** The schema that there is for a version: of a newer one, that of the newest before it. */
function schemaFor(chart: string, asked: string | undefined): { minor: string; newerThan?: string } {
  const all = listEditorSchemas()
  const found = all.find((schemas) => schemas.chart === chart)
  if (found === undefined) {
    const charts = all.map(({ chart }) => chart)
    throw new UsageError(
      `unknown chart ${chart}; available: ${charts.join(', ')}${didYouMean(chart, charts)}`,
      hint,
    )
  }
  const { newest, minors } = found
  if (asked === undefined) return { minor: newest }
  const minor = isChartVersion(asked) ? minorOf(asked) : undefined
  if (minor !== undefined && sharesMajor(minor, newest)) {
    const isNewer = compareChartVersions(minor, newest) > 0
    const best = isNewer ? minors.findLast((one) => compareChartVersions(one, minor) <= 0) : minor
    if (best !== undefined && minors.includes(best)) {
      return { minor: best, ...(isNewer && { newerThan: newest }) }
    }
  }
  const known = minors.filter((one) => compareChartVersions(one, newest) <= 0)
  throw new UsageError(`no schema for ${chart} ${asked}; available: ${known.join(', ')}`, hint)
}
