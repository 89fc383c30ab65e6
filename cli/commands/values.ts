import type { Finding } from '../../validator/finding.ts'
import { toDiagnostic } from '../../validator/finding.ts'
import { formatOneline } from '../../validator/formats/oneline.ts'
import { chartDefaults, coalesce } from '../../validator/layers.ts'
import { selectRoot } from '../../validator/layout/select-root.ts'
import { mergeLayers } from '../../validator/release-values.ts'
import { inHelmOrder } from '../../validator/set-flags/flag-kinds.ts'
import { readFlags } from '../../validator/set-flags/set-flag.ts'
import { shownValues } from '../../validator/show/shown-values.ts'
import { writeJson, writeOriginsJson } from '../../validator/show/write-json.ts'
import { writeYaml } from '../../validator/show/write-yaml.ts'
import { sourceFile } from '../../validator/source-file.ts'
import { readSource } from '../../validator/validate.ts'
import { chartVersionOption } from '../chart-version-option.ts'
import { exitCode } from '../exit-code.ts'
import { valuesHelp } from '../help.ts'
import { print, type Io } from '../io.ts'
import { layerOptions, layerSettings } from '../layer-options.ts'
import { parseOptions } from '../options.ts'
import { loadChart } from '../package-files.ts'
import { readLayers } from '../read-layers.ts'
import { isUnusable } from '../../validator/unusable.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...layerOptions,
  'chart-version': { type: 'string' },
  format: { type: 'string', choices: ['yaml', 'json'] },
  'only-user': { type: 'boolean' },
  origins: { type: 'boolean' },
  'show-secrets': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const hint = 'see: gloo-values values --help'

/** Prints what `.Values` would be in the chart. */
export async function valuesCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions('values', args, options)
  const { values, positionals } = parsed
  if (values.has('help')) {
    await print(io.stdout, valuesHelp)
    return exitCode.passed
  }
  if (positionals[0] !== undefined) {
    throw new UsageError(`unexpected argument ${positionals[0]}`, 'name the layers with -f, as with Helm')
  }
  const settings = layerSettings(parsed, hint)
  const chart = await loadChart()
  const asked = values.get('chart-version')?.at(-1)
  const chartVersion = await chartVersionOption(asked, chart, hint, io)
  const { releases, readFlagFile } = await readLayers(settings, [], io)
  const { profile, root } = settings
  const sources = releases[0]!.files.map((file) => readSource(file, profile))
  const flags = readFlags(inHelmOrder(settings.flags), profile, readFlagFile)
  const layers = mergeLayers({ sources, flags, profile })
  const lastFile = layers.lastFile ?? sourceFile('flags', '')
  const selected = layers.isComplete ? selectRoot(layers.values, root, lastFile) : { values: layers.values }
  const findings = [...layers.findings, ...(selected.finding === undefined ? [] : [selected.finding])]
  await print(io.stderr, findingsText(findings))
  if (findings.some(({ ruleId }) => isUnusable(ruleId)) || selected.finding !== undefined)
    return exitCode.unusable

  const defaults = chartDefaults(chart, chartVersion)
  const isUserOnly = values.has('only-user')
  const shown = shownValues(
    chart.schema,
    isUserOnly ? selected.values : coalesce(selected.values, defaults, profile),
    defaults,
    values.has('show-secrets'),
  )
  const hasOrigins = values.has('origins')
  const isJson = values.get('format')?.at(-1) === 'json'
  const jsonText = hasOrigins ? writeOriginsJson : writeJson
  await print(io.stdout, isJson ? jsonText(shown) : writeYaml(shown, hasOrigins))
  return exitCode.passed
}

/** What reading alone has found: values are shown, not validated. */
function findingsText(findings: readonly Finding[]): string {
  const diagnostics = findings.map((finding) => toDiagnostic(finding, ''))
  return formatOneline({ diagnostics })
}
