import { chartSources, type ChartSource } from '../../schema/model/compact-chart.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import type { Severity } from '../../schema/model/rule.ts'
import type { Report } from '../../validator/findings/report.ts'
import { formatFindings } from '../../validator/formats/text.ts'
import { chartVersionOption } from '../options/chart-version-option.ts'
import { ConfigError } from '../../workspace/config/config-error.ts'
import { nodeFiles } from '../../workspace/node/node-files.ts'
import { policyOptionSpecs, runRequest } from '../options/run-request.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { fixMode, fixOptions } from '../options/fix-options.ts'
import { print, printPieces, type Io } from '../terminal/io.ts'
import { layerOptions, layerSettings, sayEmptyFile } from '../options/layer-options.ts'
import { parseOptions } from '../options/options.ts'
import { chartNames } from '../knowledge/charts.ts'
import { knowledge } from '../knowledge/knowledge.ts'
import { checkRun, readRun, withConfigExcerpts } from '../../workspace/run/run.ts'
import { placeholderPatterns } from '../options/placeholder-patterns.ts'
import { defaultMaxFindings } from '../../validator/findings/limit-findings.ts'
import { isAtLeast, severities } from '../../validator/findings/severity.ts'
import { isUnusable } from '../../validator/findings/unusable.ts'
import { reportFormats, type ReportFormat } from '../reports/report-formats.ts'
import { refuseInputs, reportOutputs } from '../reports/report-outputs.ts'
import type { finishBaseline } from '../reports/finish-baseline.ts'
import { printReport } from '../reports/print-report.ts'
import { UsageError } from '../terminal/usage-error.ts'
import { toolVersion } from '../knowledge/version.ts'

const colorModes = ['auto', 'always', 'never'] as const

const options = {
  ...layerOptions,
  ...policyOptionSpecs,
  chart: { type: 'string', choices: chartNames },
  'chart-version': { type: 'string' },
  'chart-source': { type: 'string', choices: chartSources },
  format: { type: 'string', choices: reportFormats },
  output: { type: 'string' },
  'fail-on': { type: 'string', choices: severities },
  color: { type: 'string', choices: colorModes },
  quiet: { type: 'boolean' },
  'max-findings': { type: 'string' },
  ...fixOptions,
  placeholder: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const hint = 'see: gloo-values validate --help'

/**
 * Checks values files and prints what it finds.
 *
 * @param known what the caller knows of the releases
 */
export async function validateCommand(
  args: readonly string[],
  io: Io,
  known: Pick<ValidationInput, 'isWhole'> = {},
): Promise<number> {
  const parsed = parseOptions('validate', args, options)
  const { values } = parsed
  const last = (name: keyof typeof options): string | undefined => values.get(name)?.at(-1)
  if (values.has('help')) {
    await print(io.stdout, (await import('../terminal/help.ts')).validateHelp)
    return exitCode.passed
  }
  const settings = layerSettings(parsed, hint)
  const fixes = fixMode(parsed, hint)
  const placeholders = placeholderPatterns(values.get('placeholder') ?? [], hint)
  const maxFindings = findingsLimit(last('max-findings'))
  const outputs = reportOutputs(values.get('output') ?? [], hint)
  const failOn = (last('fail-on') ?? 'error') as Severity
  const chart = last('chart')
  const chartVersion = chartVersionOption(parsed, hint)
  const chartSource = last('chart-source') as ChartSource | undefined
  const run = await readRun({
    ...(await runRequest(parsed, settings, hint)),
    ...(chart !== undefined && { chart }),
    ...(chartVersion !== undefined && { chartVersion }),
    ...(chartSource !== undefined && { chartSource }),
    placeholders,
    fileSystem: nodeFiles(io.cwd),
    stdin: io.stdin,
    knowledge,
    tool: toolVersion(),
  }).catch(onlyConfigError)
  if (run instanceof ConfigError) {
    await printPieces(io.stderr, formatFindings(run.diagnostics, run.excerpts))
    return exitCode.unusable
  }
  await sayEmptyFile(settings, io)
  const { baseline } = run
  const input = { ...run.input, ...known }
  const names = input.releases.flatMap(({ files }) => files.map(({ name }) => name))
  refuseInputs(outputs, names, io.cwd)
  if (fixes?.writes === false) {
    const { showFixes } = await import('../writing/fix-files.ts')
    const { report, excerpts } = withConfigExcerpts(run, await showFixes(input, fixes, io))
    const unusable = report.diagnostics.filter(({ ruleId }) => isUnusable(ruleId))
    await printPieces(io.stderr, formatFindings(unusable, excerpts))
    return exitStatus(report, failOn)
  }
  const { validation: checked, isWritten } =
    fixes === undefined
      ? { validation: checkRun({ ...run, input: { ...input, maxFindings } }), isWritten: true }
      : await (await import('../writing/fix-files.ts')).fixFiles(input, fixes, io)
  const validation = withConfigExcerpts(run, checked)
  const isQuiet = values.has('quiet')
  const isWriting = values.has('write-baseline')
  const finish = { isWriting, isQuiet, maxBytes: settings.maxBytes }
  const status = baseline ? await finishedBaseline(baseline, validation, finish, io) : exitCode.passed

  const color = usesColor((last('color') ?? 'auto') as (typeof colorModes)[number], io)
  const format = (last('format') ?? 'text') as ReportFormat
  await printReport(validation, { format, outputs, color, isQuiet, failOn, maxFindings }, io)
  return Math.max(status, isWritten ? exitStatus(validation.report, failOn) : exitCode.unusable)
}

function findingsLimit(text: string | undefined): number {
  if (text === undefined) return defaultMaxFindings
  if (text === 'all') return Infinity
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new UsageError(`--max-findings requires a number above 0, or all, got "${text}"`, hint)
}

function onlyConfigError(error: unknown): ConfigError {
  if (error instanceof ConfigError) return error
  throw error
}

async function finishedBaseline(...args: Parameters<typeof finishBaseline>): Promise<number> {
  const module = await import('../reports/finish-baseline.ts')
  return module.finishBaseline(...args)
}

function exitStatus({ diagnostics }: Report, failOn: Severity): number {
  if (diagnostics.some(({ ruleId }) => isUnusable(ruleId))) return exitCode.unusable
  return diagnostics.some(({ severity }) => isAtLeast(severity, failOn)) ? exitCode.found : exitCode.passed
}

/** Whether to colour what goes to stdout. `FORCE_COLOR` overrides `NO_COLOR`, as in Node itself. */
function usesColor(mode: (typeof colorModes)[number], { stdout, env }: Io): boolean {
  if (mode !== 'auto') return mode === 'always'
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return stdout.isTTY === true && env.TERM !== 'dumb'
}
