import type { Severity } from '../schema/model/rule.ts'
import { formatText } from '../validator/formats/text.ts'
import type { Report } from '../validator/diagnostic.ts'
import type { Validation, ValidationInput } from '../validator/validate.ts'

export const reportFormats = [
  'text',
  'oneline',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
] as const

export type ReportFormat = (typeof reportFormats)[number]

export interface ReportOptions {
  /** What was validated. */
  input: ValidationInput
  color: boolean
  summary: boolean
  failOn: Severity
}

/** The report as text. A run loads only the formats that it prints. */
export async function formatted(
  validation: Validation,
  format: ReportFormat,
  options: ReportOptions,
): Promise<string> {
  const { report, excerpts } = validation
  switch (format) {
    case 'text':
      return formatText(report, excerpts, options)
    case 'oneline':
      return (await import('../validator/formats/oneline.ts')).formatOneline(report)
    case 'json':
      return (await import('../validator/formats/json.ts')).formatJson(
        await withFixEdits(validation, options.input),
      )
    case 'sarif': {
      const [{ formatSarif }, { rules }, { builtInRules }] = await Promise.all([
        import('../validator/formats/sarif.ts'),
        import('../schema/rules/index.ts'),
        import('../schema/rules/built-in.ts'),
      ])
      return formatSarif(await withFixEdits(validation, options.input), excerpts, [...rules, ...builtInRules])
    }
    case 'junit':
      return (await import('../validator/formats/junit.ts')).formatJunit(report, options.failOn)
    case 'github':
      return (await import('../validator/formats/github.ts')).formatGithub(report)
    case 'gitlab':
      return (await import('../validator/formats/gitlab.ts')).formatGitlab(report)
    case 'markdown':
      return (await import('../validator/formats/markdown.ts')).formatMarkdown(report)
  }
}

/** The planner of edits is loaded only where there is something to plan. */
async function withFixEdits(validation: Validation, input: ValidationInput): Promise<Report> {
  const { report } = validation
  if (report.diagnostics.every(({ fix }) => fix === undefined)) return report
  const { withEdits } = await import('../validator/fixes/report-edits.ts')
  return withEdits(validation, input)
}
