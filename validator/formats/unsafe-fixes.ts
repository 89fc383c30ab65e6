import type { ReportedFinding, FixesReport } from '../findings/report.ts'
import { counted } from './counts.ts'

/** What `--fix-unsafe` would fix beside the safe fixes, after the words that say what was done. */
export function unsafeFixesText(
  diagnostics: readonly Pick<ReportedFinding, 'fix' | 'file' | 'range'>[],
  refused: FixesReport['refused'],
): string {
  const known = new Set(refused.map(({ file, line, col }) => `${file}:${line}:${col}`))
  const open = diagnostics.filter(
    ({ fix, file, range: { start } }) =>
      fix?.safe === false && !known.has(`${file}:${start.line}:${start.col}`),
  )
  if (open.length === 0) return ''
  return `; ${counted(open.length, 'fix', 'fixes')} ${open.length === 1 ? 'needs' : 'need'} --fix-unsafe`
}
