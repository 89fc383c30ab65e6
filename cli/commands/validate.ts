import { rules } from '../../schema/rules/index.ts'
import type { Severity } from '../../schema/model/rule.ts'
import type { Report } from '../../validator/diagnostic.ts'
import { countSeverities, validateWithExcerpts, type Validation } from '../../validator/validate.ts'
import { chartVersionOption } from '../chart-version-option.ts'
import { colorModes, usesColor } from '../color.ts'
import { exitCode } from '../exit-code.ts'
import { validateHelp } from '../help.ts'
import { print, type Io } from '../io.ts'
import { layerOptions, layerSettings } from '../layer-options.ts'
import { parseOptions } from '../options.ts'
import { loadChart } from '../package-files.ts'
import { placeholderPatterns } from '../placeholder-patterns.ts'
import { readLayers } from '../read-layers.ts'
import { isAtLeast, severities } from '../../validator/severity.ts'
import { isUnusable } from '../../validator/unusable.ts'
import { formatted, reportFormats, type ReportFormat } from '../report-formats.ts'
import { reportOutputs } from '../report-outputs.ts'
import { terminalWidth } from '../terminal-width.ts'
import { UsageError } from '../usage-error.ts'
import { toolVersion } from '../version.ts'

const options = {
  ...layerOptions,
  'chart-version': { type: 'string' },
  format: { type: 'string', choices: reportFormats },
  output: { type: 'string' },
  'fail-on': { type: 'string', choices: severities },
  color: { type: 'string', choices: colorModes },
  quiet: { type: 'boolean' },
  placeholder: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const hint = 'see: gloo-values validate --help'

/** Checks values files and prints what it finds. */
export async function validateCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions('validate', args, options)
  const { values, positionals } = parsed
  const last = (name: keyof typeof options): string | undefined => values.get(name)?.at(-1)
  if (values.has('help')) {
    await print(io.stdout, validateHelp)
    return exitCode.passed
  }
  const settings = layerSettings(parsed, hint)
  if (settings.files.length + settings.flags.length + positionals.length === 0) {
    throw new UsageError('no values file is given', 'try: gloo-values validate -f values.yaml')
  }
  const placeholders = placeholderPatterns(values.get('placeholder') ?? [], hint)
  const outputs = reportOutputs(values.get('output') ?? [], hint)
  const chart = await loadChart()
  const chartVersion = await chartVersionOption(last('chart-version'), chart, hint, io)
  const validation = validateWithExcerpts({
    ...(await readLayers(settings, positionals, io)),
    chart,
    chartVersion,
    rules,
    placeholders,
    tool: toolVersion(),
  })

  const failOn = (last('fail-on') ?? 'error') as Severity
  const isQuiet = values.has('quiet')
  const shown = isQuiet ? withoutBelow(validation, failOn) : validation
  const color = usesColor((last('color') ?? 'auto') as (typeof colorModes)[number], io)
  const format = (last('format') ?? 'text') as ReportFormat
  const reportOptions = { summary: !isQuiet, failOn }
  const width = terminalWidth(io)
  await print(io.stdout, await formatted(shown, format, { ...reportOptions, color, ...(width && { width }) }))
  for (const { format, path } of outputs) {
    const { writeReport } = await import('../write-report.ts')
    await writeReport(io.cwd, path, await formatted(shown, format, { ...reportOptions, color: false }))
  }
  return exitStatus(validation.report, failOn)
}

function withoutBelow(validation: Validation, failOn: Severity): Validation {
  const diagnostics = validation.report.diagnostics.filter(({ severity }) => isAtLeast(severity, failOn))
  const summary = { ...validation.report.summary, ...countSeverities(diagnostics) }
  return { ...validation, report: { ...validation.report, diagnostics, summary } }
}

function exitStatus({ diagnostics }: Report, failOn: Severity): number {
  if (diagnostics.some(({ ruleId }) => isUnusable(ruleId))) return exitCode.unusable
  return diagnostics.some(({ severity }) => isAtLeast(severity, failOn)) ? exitCode.found : exitCode.passed
}
