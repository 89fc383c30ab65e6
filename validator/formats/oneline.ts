import type { Report } from '../diagnostic.ts'
import { printable } from './printable.ts'

/** One line a finding, as editors' problem matchers read them. */
export function formatOneline({ diagnostics }: Pick<Report, 'diagnostics'>): string {
  return diagnostics
    .map(({ file, range, severity, message, ruleId }) =>
      printable(`${file}:${range.start.line}:${range.start.col}: ${severity}: ${message} [${ruleId}]`),
    )
    .map((line) => `${line}\n`)
    .join('')
}
