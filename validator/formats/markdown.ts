import type { Severity } from '../../schema/model/rule.ts'
import { countSeverities } from '../findings/count-severities.ts'
import type { ReportedFinding, LeftOut, Report, Summary } from '../findings/report.ts'
import { grouped } from '../base/grouped.ts'
import { findingsByRelease, type ReleaseFindings } from './by-release.ts'
import { countsText, summaryText, notReportedText } from './counts.ts'
import { leftOutCounts } from './left-out.ts'
import { printable } from '../text/printable.ts'

/** GitHub refuses a comment of over 65,536 characters, GitLab one of over a million. */
const longest = 60_000

const marks: Record<Severity, string> = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' }

/** A comment for a pull request: a table for each release that has findings. */
export function* formatMarkdown(report: Report): Generator<string> {
  const head = `### gloo-values: ${summaryText(report.summary)}\n${notReported(report.summary)}`
  yield head
  let length = head.length
  let left = report.diagnostics.length + sumOf(report.leftOut ?? [])
  for (const release of findingsByRelease(report)) {
    for (const { text, reported } of sectionOf(release)) {
      if (length + text.length > longest) {
        yield `\n${left} more, see the log of the run.\n`
        return
      }
      yield text
      length += text.length
      left -= reported
    }
  }
  const passed = report.releases.filter(({ errors, warnings, infos }) => errors + warnings + infos === 0)
  if (passed.length > 0)
    yield passedText(
      passed.map(({ name }) => code(name)),
      longest - length,
    )
}

/** More names than this are shown when the reader opens the list. */
const few = 20

function passedText(names: readonly string[], room: number): string {
  let length = 0
  const shown = names.filter((name) => (length += name.length + 2) <= room)
  const left = names.length - shown.length
  const list = [...shown, ...(left === 0 ? [] : [`${left} more`])].join(', ')
  if (names.length <= few) return `\nPassed: ${list}\n`
  return `\n<details>\n<summary>Passed: ${names.length} releases</summary>\n\n${list}\n\n</details>\n`
}

interface Line {
  text: string
  /** How many findings it reports, of those that belong to the release. */
  reported: number
}

/** A heading, a table, what is left out, and where the findings of shared layers stand; nothing without findings. */
function* sectionOf({ name, own, shared, leftOut }: ReleaseFindings): Generator<Line> {
  const all = [...own, ...shared, ...leftOut.flatMap(({ findings }) => findings)]
  if (all.length === 0) return
  const heading = `\n#### ${code(name)}: ${countsText(countSeverities(all))}\n`
  const table = '\n| | place | finding | rule |\n| --- | --- | --- | --- |\n'
  yield { text: own.length === 0 ? heading : `${heading}${table}`, reported: 0 }
  for (const one of own) yield { text: row(one), reported: 1 }
  for (const { ruleId, file, first, findings } of leftOut) {
    const here = findings.filter(({ release }) => release === name)
    if (here.length === 0) continue
    const words = `${leftOutCounts(here)} more of [${ruleId}](${first.url}) in ${code(file)}`
    yield { text: `\n${words}; \`--max-findings all\` reports them\n`, reported: here.length }
  }
  const others = all.filter(({ release }) => release !== name)
  for (const [location, there] of grouped(others.map((one) => [one.release, one]))) {
    const text = `\nIn shared layers, reported under ${code(location)}: ${countsText(countSeverities(there))}\n`
    yield { text, reported: 0 }
  }
}

function sumOf(leftOut: readonly LeftOut[]): number {
  return leftOut.reduce((sum, { findings }) => sum + findings.length, 0)
}

/** How many findings are not reported, as a paragraph. */
function notReported(summary: Summary): string {
  const lines = notReportedText(summary).trimEnd().replaceAll('\n', '  \n')
  return lines === '' ? '' : `\n${lines}\n`
}

function row({ severity, file, range, message, help, ruleId, url }: ReportedFinding): string {
  const location = code(`${file}:${range.start.line}:${range.start.col}`)
  const words = help === undefined ? text(message) : `${text(message)}<br>${text(help)}`
  return `| ${marks[severity]} | ${location} | ${words} | [${ruleId}](${url}) |\n`
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
