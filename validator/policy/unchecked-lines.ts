import type { Finding } from '../finding.ts'
import { grouped } from '../grouped.ts'
import { outermost, positionAt, type SourceFile } from '../source-file.ts'

/** Findings about a key after which nobody has looked at what stands below it. */
const endsThere = new Set(['not-in-version', 'other-chart', 'nested-values', 'unknown-key', 'wrong-type'])

type Stretch = [first: number, last: number]

/** Says of a line of a file whether values that were not checked stand there. */
export function uncheckedLines(findings: readonly Finding[]): (file: string, line: number) => boolean {
  const byFile = grouped(findings.filter(({ ruleId }) => endsThere.has(ruleId)).map(stretchBelow))
  return (file, line) => (byFile.get(file) ?? []).some(([first, last]) => line > first && line <= last)
}

function stretchBelow({ place }: Finding): [file: string, stretch: Stretch] {
  const { file, start } = outermost(place)
  const { line } = positionAt(file, start)
  return [file.name, [line, lastLineBelow(file, line)]]
}

/** The last line that is indented deeper than one of them; blank lines and comments do not count. */
function lastLineBelow(file: SourceFile, line: number): number {
  const starts = file.lineStarts()
  const textOf = (at: number): string => file.text.slice(starts[at - 1], starts[at])
  const indent = /^[ \t]*/.exec(textOf(line))![0].length
  let last = line
  for (let at = line + 1; at <= starts.length; at++) {
    const text = textOf(at)
    if (/^[ \t]*(?:#|[\r\n]|$)/.test(text)) continue
    if (/^[ \t]*/.exec(text)![0].length <= indent) break
    last = at
  }
  return last
}
