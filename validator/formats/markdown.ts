import type { Severity } from '../../schema/model/rule.ts'
import { countSeverities } from '../count-severities.ts'
import type { Diagnostic, Report, Summary } from '../diagnostic.ts'
import { findingsByRelease, type ReleaseFindings } from './by-release.ts'
import { countsText, summaryText, untoldText } from './counts.ts'
import { printable } from './printable.ts'

/** GitHub refuses a comment of over 65,536 characters, GitLab one of over a million. */
const longest = 60_000

const marks: Record<Severity, string> = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' }

/** A comment for a pull request: a table for each release that has findings. */
export function formatMarkdown(report: Report): string {
  const head = `### gloo-values: ${summaryText(report.summary)}\n${untold(report.summary)}`
  const parts = [head]
  let length = head.length
  let left = report.diagnostics.length
  for (const release of findingsByRelease(report)) {
    const lines = sectionOf(release)
    for (const { text, isRow } of lines) {
      if (length + text.length > longest) {
        parts.push(`\n${left} more, see the log of the run.\n`)
        return parts.join('')
      }
      parts.push(text)
      length += text.length
      if (isRow) left--
    }
  }
  const passed = report.releases.filter(({ errors, warnings, infos }) => errors + warnings + infos === 0)
  if (passed.length > 0) {
    const names = passed.map(({ name }) => code(name)).join(', ')
    parts.push(`\nPassed: ${names}\n`)
  }
  return parts.join('')
}

interface Line {
  text: string
  isRow: boolean
}

/** A heading, a table, and where the findings of shared layers stand; nothing without findings. */
function sectionOf({ name, own, shared }: ReleaseFindings): Line[] {
  const all = [...own, ...shared]
  if (all.length === 0) return []
  const heading = `\n#### ${code(name)}: ${countsText(countSeverities(all))}\n`
  const table = '\n| | place | finding | rule |\n| --- | --- | --- | --- |\n'
  const places = [...new Set(shared.map(({ release }) => release))].map((place) => {
    const there = shared.filter(({ release }) => release === place)
    return `\nIn shared layers, told under ${code(place)}: ${countsText(countSeverities(there))}\n`
  })
  return [
    { text: own.length === 0 ? heading : `${heading}${table}`, isRow: false },
    ...own.map((one) => ({ text: row(one), isRow: true })),
    ...places.map((text) => ({ text, isRow: false })),
  ]
}

/** How many findings are not told, as a paragraph. */
function untold(summary: Summary): string {
  const lines = untoldText(summary).trimEnd().replaceAll('\n', '  \n')
  return lines === '' ? '' : `\n${lines}\n`
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
