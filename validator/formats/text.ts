import { styleText } from 'node:util'
import type { Diagnostic, Range, ReleaseReport, Report } from '../diagnostic.ts'
import type { Severity } from '../../schema/model/rule.ts'
import { counted, countsText, summaryText, untoldText } from './counts.ts'
import { excerptOf } from './excerpt.ts'
import type { ExcerptSource } from './excerpt-source.ts'
import { printable } from './printable.ts'

export interface TextOptions {
  color: boolean
  /** Whether the last line counts the findings. */
  summary: boolean
}

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

/** For people: each finding with the lines that it is about. */
export function formatText(
  report: Report,
  excerpts: ReadonlyMap<string, ExcerptSource>,
  options: TextOptions,
): string {
  const paint: Paint = options.color ? colored : plain
  const blocks = report.diagnostics.map((diagnostic) => findingText(diagnostic, excerpts, paint))
  if (options.summary) {
    if (report.releases.length > 1) blocks.push(releaseTable(report.releases, paint))
    const summary = paint('bold', summaryText(report.summary))
    blocks.push(`${fixedText(report)}${summary}\n${untoldText(report.summary)}`)
  }
  return blocks.join('\n')
}

/** Findings alone, without colour. */
export function formatFindings(
  diagnostics: readonly Diagnostic[],
  excerpts: ReadonlyMap<string, ExcerptSource>,
): string {
  return diagnostics.map((diagnostic) => findingText(diagnostic, excerpts, plain)).join('\n')
}

const colored: Paint = (style, text) => styleText(style, text, { validateStream: false })
const plain: Paint = (_, text) => text

const severityStyles: Record<Severity, Style> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
}

function findingText(
  diagnostic: Diagnostic,
  excerpts: ReadonlyMap<string, ExcerptSource>,
  paint: Paint,
): string {
  const { file, range, severity, message, ruleId, related, help, fix } = diagnostic
  const style = severityStyles[severity]
  const lines = [
    `${paint('bold', placeText(file, range, excerpts))}  ${paint(style, severity)}  ${printable(message)}  ${paint('dim', ruleId)}`,
    ...excerptText(excerpts.get(file), range, style, paint),
  ]
  for (const { file, range, message } of related) {
    lines.push(`  ${paint('bold', placeText(file, range, excerpts))}  ${printable(message)}`)
    lines.push(...excerptText(excerpts.get(file), range, 'cyan', paint))
  }
  if (help !== undefined) lines.push(`  ${paint('cyan', 'help:')} ${printable(help)}`)
  if (fix !== undefined) {
    lines.push(`  ${paint('cyan', 'fix:')} ${printable(fix.title)} (${fix.safe ? '--fix' : '--fix-unsafe'})`)
  }
  return `${lines.join('\n')}\n`
}

/** A line a release. Findings in a shared layer count in each release that has them. */
function releaseTable(releases: readonly ReleaseReport[], paint: Paint): string {
  const width = Math.min(50, Math.max(...releases.map(({ name }) => name.length)))
  const lines = releases.map(({ name, errors, warnings, infos }) => {
    const word = errors > 0 ? 'error' : warnings > 0 ? 'warning' : undefined
    const verdict = word === undefined ? 'passed' : countsText({ errors, warnings, infos })
    return `${printable(name).padEnd(width)}  ${word === undefined ? verdict : paint(severityStyles[word], verdict)}`
  })
  return `${lines.join('\n')}\n`
}

/** A flag has no lines that one could go to; its excerpt shows where. */
function placeText(file: string, { start }: Range, excerpts: ReadonlyMap<string, ExcerptSource>): string {
  const isFlag = excerpts.get(file)?.file.isFlag === true
  return printable(isFlag ? file : `${file}:${start.line}:${start.col}`)
}

function excerptText(source: ExcerptSource | undefined, range: Range, style: Style, paint: Paint): string[] {
  const excerpt = source && excerptOf(source, range)
  if (excerpt === undefined) return []
  const number = String(excerpt.line).padStart(5)
  return [
    `${paint('dim', `${number} |`)} ${excerpt.text}`.trimEnd(),
    `${paint('dim', `${' '.repeat(number.length)} |`)} ${paint(style, excerpt.carets)}`,
  ]
}

function fixedText({ fixes, summary: { errors, warnings, infos } }: Report): string {
  if (fixes === undefined) return ''
  const { applied, refused, files } = fixes
  if (applied.length === 0) return refused.length === 0 ? 'nothing to fix\n' : 'fixed nothing\n'
  const left = errors + warnings + infos
  return `fixed ${counted(applied.length, 'problem')} in ${counted(files.length, 'file')}, ${left} left\n`
}
