import { reportFormats, type ReportFormat } from './report-formats.ts'
import { didYouMean } from './options.ts'
import { UsageError } from './usage-error.ts'

export interface ReportOutput {
  format: ReportFormat
  path: string
}

/** What `--output FORMAT=FILE` asks for. */
export function reportOutputs(texts: readonly string[], hint: string): ReportOutput[] {
  const outputs = texts.map((text) => reportOutput(text, hint))
  for (const [index, { path }] of outputs.entries()) {
    if (outputs.findIndex((other) => other.path === path) < index) {
      throw new UsageError(`--output names ${path} twice`, 'give each report a file of its own')
    }
  }
  return outputs
}

function reportOutput(text: string, hint: string): ReportOutput {
  const [, name, path] = /^([^=]*)=(.+)$/s.exec(text) ?? []
  if (name === undefined || path === undefined) {
    throw new UsageError(`--output needs FORMAT=FILE such as sarif=report.sarif, got "${text}"`, hint)
  }
  const format = reportFormats.find((one) => one === name)
  if (format === undefined) {
    const known = reportFormats.join(', ')
    throw new UsageError(
      `--output needs one of the formats ${known}, got "${name}"${didYouMean(name, reportFormats)}`,
      hint,
    )
  }
  if (path === '-') throw new UsageError('--output: - is no file; use --format', hint)
  return { format, path }
}
