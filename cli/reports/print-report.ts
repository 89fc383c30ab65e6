import type { Severity } from '../../schema/model/rule.ts'
import { countSeverities } from '../../validator/findings/count-severities.ts'
import { limitFindings } from '../../validator/findings/limit-findings.ts'
import { isAtLeast } from '../../validator/findings/severity.ts'
import type { Validation } from '../../validator/check/validate.ts'
import { printPieces, type Io } from '../terminal/io.ts'
import { formatsWithFixes, formatted, type ReportFormat, type ReportOptions } from './report-formats.ts'
import type { ReportOutput } from './report-outputs.ts'
import { terminalWidth } from '../terminal/terminal-width.ts'

export interface ReportTarget {
  /** What goes to standard output. */
  format: ReportFormat
  outputs: readonly ReportOutput[]
  color: boolean
  /** Leaves out what does not fail the run, and the last line. */
  isQuiet: boolean
  failOn: Severity
  /** How many findings of a rule in a file are reported. */
  maxFindings: number
}

/** Prints the report, and writes those that files are to get. */
export async function printReport(
  validation: Validation,
  { format, outputs, color, isQuiet, failOn, maxFindings }: ReportTarget,
  io: Io,
): Promise<void> {
  const all = isQuiet ? withoutBelow(validation, failOn) : validation
  const shown = { ...all, report: limitFindings(all.report, maxFindings) }
  const needsEdits = [format, ...outputs.map(({ format }) => format)].some((one) => formatsWithFixes.has(one))
  const withEdits = needsEdits ? await withFixEdits(shown) : shown
  const text = (
    one: ReportFormat,
    options: Pick<ReportOptions, 'color' | 'width'>,
  ): Promise<Iterable<string>> =>
    formatted(formatsWithFixes.has(one) ? withEdits : shown, one, { summary: !isQuiet, failOn, ...options })
  const width = terminalWidth(io)
  await printPieces(io.stdout, await text(format, { color, ...(width && { width }) }))
  for (const { format, path } of outputs) {
    const { writeReport } = await import('./write-report.ts')
    await writeReport(io.cwd, path, await text(format, { color: false }))
  }
}

/** The planner of edits is loaded only where there is something to plan. */
async function withFixEdits(validation: Validation): Promise<Validation> {
  if (validation.offers.size === 0) return validation
  const { withEdits } = await import('../../validator/fixes/report-edits.ts')
  return { ...validation, report: withEdits(validation) }
}

function withoutBelow(validation: Validation, failOn: Severity): Validation {
  const diagnostics = validation.report.diagnostics.filter(({ severity }) => isAtLeast(severity, failOn))
  const notReported = {
    ...(isAtLeast('warning', failOn) ? {} : { warnings: 0 }),
    ...(isAtLeast('info', failOn) ? {} : { infos: 0 }),
  }
  const releases = validation.report.releases.map((release) => ({ ...release, ...notReported }))
  const summary = { ...validation.report.summary, ...countSeverities(diagnostics) }
  return { ...validation, report: { ...validation.report, releases, diagnostics, summary } }
}
