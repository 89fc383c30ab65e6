import type { Severity } from '../../schema/model/rule.ts'
import { formatText } from '../../validator/formats/text.ts'
import type { Validation } from '../../validator/check/validate.ts'

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

/** Those that show fixes: only such as --fix can make. */
export const formatsWithFixes: ReadonlySet<ReportFormat> = new Set<ReportFormat>(['text', 'json', 'sarif'])

/** Those that show the edits of fixes. */
export const formatsWithEdits: ReadonlySet<ReportFormat> = new Set<ReportFormat>(['json', 'sarif'])

export interface ReportOptions {
  color: boolean
  summary: boolean
  /** Columns of the terminal that the report goes to. */
  width?: number
  failOn: Severity
}

/** The report as pieces of text. A run loads only the formats that it prints. */
export async function formatted(
  { report, excerpts }: Validation,
  format: ReportFormat,
  options: ReportOptions,
): Promise<Iterable<string>> {
  switch (format) {
    case 'text':
      return formatText(report, excerpts, options)
    case 'oneline':
      return (await import('../../validator/formats/oneline.ts')).formatOneline(report)
    case 'json':
      return (await import('../../validator/formats/json.ts')).formatJson(report)
    case 'sarif': {
      const [{ formatSarif }, { loadRulePages }] = await Promise.all([
        import('../../validator/formats/sarif.ts'),
        import('../knowledge/rule-pages.ts'),
      ])
      return formatSarif(report, excerpts, await loadRulePages())
    }
    case 'junit':
      return (await import('../../validator/formats/junit.ts')).formatJunit(report, options.failOn)
    case 'github':
      return (await import('../../validator/formats/github.ts')).formatGithub(report)
    case 'gitlab':
      return (await import('../../validator/formats/gitlab.ts')).formatGitlab(report)
    case 'markdown':
      return (await import('../../validator/formats/markdown.ts')).formatMarkdown(report)
  }
}
