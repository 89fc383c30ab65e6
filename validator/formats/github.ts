import type { Severity } from '../../schema/model/rule.ts'
import type { ReportedFinding, Report } from '../findings/report.ts'
import { leftOutFinding } from './left-out.ts'
import { percentEncoded, printable } from '../text/printable.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands that GitHub Actions turns into annotations. */
export function* formatGithub({ diagnostics, leftOut = [], releases }: Report): Generator<string> {
  const flags = new Set(releases.flatMap(({ flags }) => flags))
  for (const diagnostic of diagnostics) yield `${annotation(diagnostic, flags)}\n`
  for (const one of leftOut) yield `${annotation(leftOutFinding(one), flags)}\n`
}

function annotation(diagnostic: ReportedFinding, flags: ReadonlySet<string>): string {
  const { file, range, severity, message, help, ruleId } = diagnostic
  const { start, end } = range
  const text = printable(message) + (help === undefined ? '' : `\nhelp: ${printable(help)}`)
  const location: Record<string, string | number> = flags.has(file)
    ? {}
    : {
        file: file.replaceAll('\\', '/'),
        line: start.line,
        endLine: end.line,
        // GitHub refuses columns that lie on several lines.
        ...(start.line === end.line ? { col: start.col, endColumn: Math.max(start.col, end.col - 1) } : {}),
      }
  const properties = Object.entries({ ...location, title: ruleId })
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
    .join()
  const origin = flags.has(file) ? `${printable(file)}: ` : ''
  return `::${commands[severity]} ${properties}::${escapedText(origin + text)}`
}

function escapedText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return percentEncoded(escapedText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
