import type { Severity } from '../../schema/model/rule.ts'
import type { Validation } from '../../validator/check/validate.ts'
import { countSeverities } from '../../validator/findings/count-severities.ts'
import { limitFindings } from '../../validator/findings/limit-findings.ts'
import { isAtLeast } from '../../validator/findings/severity.ts'
import {
  formatsWithEdits,
  formatsWithFixes,
  formatted,
  type ReportFormat,
  type ReportOptions,
} from './report-formats.ts'

export interface ReportContent {
  /** Leaves out what does not fail the run, and the last line. */
  isQuiet: boolean
  failOn: Severity
  /** How many findings of a rule in a file are reported. */
  maxFindings: number
}

type ReportText = (
  format: ReportFormat,
  options: Pick<ReportOptions, 'color' | 'width'>,
) => Promise<Iterable<string>>

/** The report in each of some formats. */
export async function reportTexts(
  validation: Validation,
  formats: readonly ReportFormat[],
  { isQuiet, failOn, maxFindings }: ReportContent,
): Promise<ReportText> {
  const all = isQuiet ? withoutBelow(validation, failOn) : validation
  const shown = { ...all, report: limitFindings(all.report, maxFindings) }
  const withFixes = await withShownFixes(shown, formats)
  return (format, options) =>
    formatted(formatsWithFixes.has(format) ? withFixes : shown, format, {
      summary: !isQuiet,
      failOn,
      ...options,
    })
}

/** What the formats show of the fixes. */
async function withShownFixes(shown: Validation, formats: readonly ReportFormat[]): Promise<Validation> {
  if (formats.some((one) => formatsWithEdits.has(one))) return withFixEdits(shown)
  if (formats.some((one) => formatsWithFixes.has(one))) return withoutImpossibleFixes(shown)
  return shown
}

/** The planner of edits is loaded only where there is something to plan. */
export async function withFixEdits(validation: Validation): Promise<Validation> {
  if (validation.offers.size === 0) return validation
  const { withEdits } = await import('../../validator/fixes/report-edits.ts')
  return { ...validation, report: withEdits(validation) }
}

/** Only the fixes that can be made: the secrets of the files are not looked for, since no edit is shown. */
async function withoutImpossibleFixes(validation: Validation): Promise<Validation> {
  if (validation.offers.size === 0) return validation
  const { withPossibleFixes } = await import('../../validator/fixes/planned-fixes.ts')
  return { ...validation, report: withPossibleFixes(validation) }
}

function withoutBelow(validation: Validation, failOn: Severity): Validation {
  const isReported = ({ severity }: { severity: Severity }): boolean => isAtLeast(severity, failOn)
  const diagnostics = validation.report.diagnostics.filter(isReported)
  const leftOut = validation.report.leftOut?.flatMap((one) => {
    const findings = one.findings.filter(isReported)
    return findings.length === 0 ? [] : [{ ...one, findings }]
  })
  const notReported = {
    ...(isAtLeast('warning', failOn) ? {} : { warnings: 0 }),
    ...(isAtLeast('info', failOn) ? {} : { infos: 0 }),
  }
  const releases = validation.report.releases.map((release) => ({ ...release, ...notReported }))
  const all = [...diagnostics, ...(leftOut ?? []).flatMap(({ findings }) => findings)]
  const summary = { ...validation.report.summary, ...countSeverities(all) }
  const { leftOut: _, ...report } = validation.report
  const rest = leftOut === undefined || leftOut.length === 0 ? {} : { leftOut }
  return { ...validation, report: { ...report, releases, diagnostics, ...rest, summary } }
}
