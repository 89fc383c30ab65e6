import type { ReportedFinding, LeftOut, ReleaseReport, Report } from '../findings/report.ts'
import type { Range } from '../text/range.ts'
import type { Severity } from '../../schema/model/rule.ts'
import { counted, countsText, summaryText, notReportedText } from './counts.ts'
import { textWidth } from './display-width.ts'
import { excerptOf } from './excerpt.ts'
import type { RedactedFile } from '../redaction/redacted-file.ts'
import { defaultMaxFindings, limitFindings } from '../findings/limit-findings.ts'
import { leftOutCounts } from './left-out.ts'
import { printable } from '../text/printable.ts'
import { wrapParts, wrapped, type Part } from './wrap.ts'
import { unsafeFixesText } from './unsafe-fixes.ts'

/** How a terminal writes text of a style: the codes that begin and end it (ECMA-48, SGR). */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const

type Style = keyof typeof codes | readonly (keyof typeof codes)[]

export interface TextOptions {
  color: boolean
  /** Whether the last line counts the findings. */
  summary: boolean
  /** Columns of the terminal. Left out, as for pipes, messages stay on one line and excerpts have a fixed width. */
  width?: number
}

interface Layout {
  paint: (style: Style, text: string) => string
  width: number
  excerpts: ReadonlyMap<string, RedactedFile>
}

/** For people: each finding with the lines that it is about. */
export function* formatText(
  report: Report,
  excerpts: ReadonlyMap<string, RedactedFile>,
  options: TextOptions,
): Generator<string> {
  const paint = options.color ? styled : plain
  const layout = { paint, width: options.width ?? Infinity, excerpts }
  yield* separated(blocksOf(report, layout, options.summary))
}

function* blocksOf(report: Report, layout: Layout, summary: boolean): Generator<string> {
  for (const diagnostic of report.diagnostics) yield findingText(diagnostic, layout)
  if (report.leftOut !== undefined) yield leftOutText(report.leftOut, layout)
  if (!summary) return
  if (report.releases.length > 1) yield releaseTable(report.releases, layout)
  const only = report.releases.length === 1 ? report.releases[0]!.chart : undefined
  const chart = only === undefined ? '' : `, as ${only}`
  const words = layout.paint('bold', `${summaryText(report.summary)}${chart}`)
  yield `${fixedText(report)}${words}\n${notReportedText(report.summary)}`
}

/** Findings alone, without colour, at most a hundred of each rule in each file. */
export function* formatFindings(
  diagnostics: ReportedFinding[],
  excerpts: ReadonlyMap<string, RedactedFile>,
): Generator<string> {
  const layout = { paint: plain, width: Infinity, excerpts }
  const limited: Pick<Report, 'diagnostics' | 'leftOut'> = limitFindings({ diagnostics }, defaultMaxFindings)
  yield* separated(limited.diagnostics.map((diagnostic) => findingText(diagnostic, layout)))
  for (const { ruleId, file, findings } of limited.leftOut ?? [])
    yield `\n${printable(file)}: ${leftOutCounts(findings)} more of ${ruleId}\n`
}

/** Blocks of lines with an empty line between them. */
function* separated(blocks: Iterable<string>): Generator<string> {
  let isFirst = true
  for (const block of blocks) {
    yield isFirst ? block : `\n${block}`
    isFirst = false
  }
}

const plain: Layout['paint'] = (_, text) => text

/** The text in a style; of several, the first is outside. */
function styled(style: Style, text: string): string {
  const names = typeof style === 'string' ? [style] : style
  return names.reduceRight((inner, name) => {
    const [begin, end] = codes[name]
    return `\x1b[${begin}m${inner}\x1b[${end}m`
  }, text)
}

/** Columns of an excerpt where the terminal has more, or is none. */
const widest = 100
/** Columns of the dots where a line is cut on both sides. */
const cutMarks = 2

const severityStyles: Record<Severity, Style> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
}

function findingText(diagnostic: ReportedFinding, layout: Layout): string {
  const { file, range, severity, message, ruleId, related, help, fix } = diagnostic
  const style = severityStyles[severity]
  const lines = [
    ...paragraph(layout, '', [
      { text: locationText(file, range, layout), style: 'bold' },
      { text: severity, style },
      { text: printable(message), style: undefined },
      { text: ruleId, style: 'dim' },
    ]),
    ...excerptText(file, range, style, layout),
  ]
  for (const { file, range, message } of related) {
    lines.push(
      ...paragraph(layout, '  ', [
        { text: locationText(file, range, layout), style: 'bold' },
        { text: printable(message), style: undefined },
      ]),
      ...excerptText(file, range, 'cyan', layout),
    )
  }
  if (help !== undefined) lines.push(...labelledText('help:', help, layout))
  if (fix !== undefined) {
    const option = fix.safe ? '--fix' : '--fix-unsafe'
    lines.push(...labelledText('fix:', `${fix.title} (${option})`, layout))
  }
  return `${lines.join('\n')}\n`
}

function labelledText(label: string, text: string, { paint, width }: Layout): string[] {
  const [first = '', ...rest] = wrapped(`${label} ${printable(text)}`, width - 2, '      ')
  return [first.replace(label, paint('cyan', label)), ...rest].map((line) => `  ${line}`)
}

/** Parts on one line, or on several where the terminal is narrow; what follows the first is set in. */
function paragraph({ paint, width }: Layout, indent: string, parts: readonly Part<Style>[]): string[] {
  return wrapParts(parts, width - indent.length, '  ').map(
    (line) =>
      indent + line.map(({ text, style }) => (style === undefined ? text : paint(style, text))).join(''),
  )
}

/** A line a release. Findings in a shared layer count in each release that has them. */
function releaseTable(releases: readonly ReleaseReport[], { paint, width }: Layout): string {
  const column = releases.reduce(
    (widest, release) => Math.min(50, Math.max(widest, textWidth(shownName(release)))),
    0,
  )
  const lines = releases.map((release) => {
    const { errors, warnings, infos } = release
    const word = errors > 0 ? 'error' : warnings > 0 ? 'warning' : undefined
    const verdict = word === undefined ? 'passed' : countsText({ errors, warnings, infos })
    const shown = shownName(release)
    const gap =
      column + 2 + verdict.length > width ? '\n  ' : ' '.repeat(Math.max(0, column - textWidth(shown)) + 2)
    return `${shown}${gap}${word === undefined ? verdict : paint(severityStyles[word], verdict)}`
  })
  return `${lines.join('\n')}\n`
}

function shownName({ name, chart }: ReleaseReport): string {
  return chart === undefined ? printable(name) : `${printable(name)} (${chart})`
}

/** A flag has no lines that one could go to; its excerpt shows where. */
function locationText(file: string, { start }: Range, { excerpts }: Layout): string {
  const isFlag = excerpts.get(file)?.isFlag === true
  return printable(isFlag ? file : `${file}:${start.line}:${start.col}`)
}

function excerptText(file: string, range: Range, style: Style, layout: Layout): string[] {
  const { paint, width, excerpts } = layout
  const source = excerpts.get(file)
  const gutter = `${String(range.start.line).padStart(5)} | `
  const excerpt = source && excerptOf(source, range, Math.min(widest, width - gutter.length - cutMarks))
  if (excerpt === undefined) return []
  const { text, carets, lastLine } = excerpt
  const more = lastLine === undefined ? '' : ` to line ${lastLine}`
  return [
    `${paint('dim', gutter.trimEnd())} ${text}`.trimEnd(),
    `${paint('dim', gutter.trimEnd().replace(/\d/g, ' '))} ${paint(style, carets)}${paint('dim', more)}`,
  ]
}

function leftOutText(leftOut: readonly LeftOut[], { paint, width }: Layout): string {
  const lines = leftOut.flatMap(({ ruleId, file, findings }) =>
    wrapped(`${printable(file)}: ${leftOutCounts(findings)} more of ${ruleId}`, width - 2, '  '),
  )
  const heading = paint('bold', 'not shown, see --max-findings:')
  return `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function fixedText(report: Report): string {
  const { fixes, summary, leftOut = [] } = report
  if (fixes === undefined) return ''
  const { applied, refused, files } = fixes
  const all = [...report.diagnostics, ...leftOut.flatMap(({ fixable = [] }) => fixable)]
  const unsafe = unsafeFixesText(all, refused)
  if (applied.length === 0) return `${refused.length === 0 ? 'nothing to fix' : 'fixed nothing'}${unsafe}\n`
  const left = summary.errors + summary.warnings + summary.infos
  return `fixed ${counted(applied.length, 'problem')} in ${counted(files.length, 'file')}, ${left} left${unsafe}\n`
}
