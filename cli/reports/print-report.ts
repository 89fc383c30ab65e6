import type { Validation } from '../../validator/check/validate.ts'
import { printPieces, type Io } from '../terminal/io.ts'
import type { ReportFormat } from './report-formats.ts'
import type { ReportOutput } from './report-outputs.ts'
import { reportTexts, type ReportContent } from './report-texts.ts'
import { terminalWidth } from '../terminal/terminal-width.ts'

export interface ReportTarget extends ReportContent {
  /** What goes to standard output. */
  format: ReportFormat
  outputs: readonly ReportOutput[]
  color: boolean
}

/** Prints the report, and writes those that files are to get. */
export async function printReport(
  validation: Validation,
  { format, outputs, color, ...content }: ReportTarget,
  io: Io,
): Promise<void> {
  const text = await reportTexts(validation, [format, ...outputs.map(({ format }) => format)], content)
  const width = terminalWidth(io)
  await printPieces(io.stdout, await text(format, { color, ...(width && { width }) }))
  for (const { format, path } of outputs) {
    const { writeReport } = await import('./write-report.ts')
    await writeReport(io.cwd, path, await text(format, { color: false }))
  }
}
