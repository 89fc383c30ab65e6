import type { Severity } from '../../schema/model/rule.ts'
import type { Diagnostic, ReleaseReport, Report } from '../diagnostic.ts'
import { countsText, summaryText } from './counts.ts'
import { printable } from './printable.ts'

/** GitHub refuses a comment of over 65,536 characters, GitLab one of over a million. */
const longest = 60_000

const marks: Record<Severity, string> = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' }

/** A comment for a pull request: a table for each release that has findings. */
export function formatMarkdown(report: Report): string {
  const head = `### gloo-values: ${summaryText(report.summary)}\n`
  const parts = [head]
  let length = head.length
  let left = report.diagnostics.length
  for (const release of report.releases) {
    const own = report.diagnostics.filter((one) => one.release === release.name)
    if (own.length === 0) continue
    const lines = [...tableHead(release), ...own.map(row)]
    for (const line of lines.entries()) {
      const [index, text] = line
      if (length + text.length > longest) {
        parts.push(`\n${left} more, see the log of the run.\n`)
        return parts.join('')
      }
      parts.push(text)
      length += text.length
      if (index > 0) left--
    }
  }
  const passed = report.releases.filter(({ errors, warnings, infos }) => errors + warnings + infos === 0)
  if (passed.length > 0) {
    const names = passed.map(({ name }) => code(name)).join(', ')
    parts.push(`\nPassed: ${names}\n`)
  }
  return parts.join('')
}

function tableHead(release: ReleaseReport): [string] {
  return [
    `\n#### ${code(release.name)}: ${countsText(release)}\n\n| | place | finding | rule |\n| --- | --- | --- | --- |\n`,
  ]
}

function row({ severity, file, range, message, help, ruleId, url }: Diagnostic): string {
  const place = code(`${file}:${range.start.line}:${range.start.col}`)
  const words = help === undefined ? text(message) : `${text(message)}<br>${text(help)}`
  return `| ${marks[severity]} | ${place} | ${words} | [${ruleId}](${url}) |\n`
}

/** Text that Markdown, HTML and the mentions of a forge leave alone. */
function text(raw: string): string {
  return printable(raw)
    .replace(/[\\`*_{}[\]<>|~$!]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&\u2060')
}

function code(raw: string): string {
  const shown = printable(raw).replaceAll('|', '\\|')
  const fence = '`'.repeat(Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length)) + 1)
  const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${space}${shown}${space}${fence}`
}
