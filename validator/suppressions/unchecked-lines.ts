import type { FindingPlace } from '../findings/deferred-finding.ts'
import { grouped } from '../base/grouped.ts'
import { outermost, positionAt, type SourceFile } from '../text/source-file.ts'

/** Findings about a key after which nobody has looked at what is below it. */
const endsThere = new Set(['not-in-version', 'other-chart', 'nested-values', 'unknown-key', 'wrong-type'])

/** Whether a line of a file has values that were not checked. */
export function uncheckedLines(findings: readonly FindingPlace[]): (file: string, line: number) => boolean {
  const byFile = grouped(findings.filter(({ ruleId }) => endsThere.has(ruleId)).map(lineOf))
  const unchecked = new Map<string, ReadonlySet<number>>()
  return (name, line) => {
    let lines = unchecked.get(name)
    if (lines === undefined) unchecked.set(name, (lines = linesBelow(byFile.get(name) ?? [])))
    return lines.has(line)
  }
}

interface Line {
  file: SourceFile
  line: number
}

function lineOf({ location }: FindingPlace): [name: string, Line] {
  const { file, start } = outermost(location)
  return [file.name, { file, line: positionAt(file, start).line }]
}

function linesBelow(keys: readonly Line[]): ReadonlySet<number> {
  const below = new Set<number>()
  const looked = new Set<number>()
  for (const { file, line } of keys) {
    // Many keys may be on one line, and keys below others.
    if (looked.has(line)) continue
    looked.add(line)
    const last = lastLineBelow(file, line)
    for (let at = line + 1; at <= last; at++) below.add(at)
  }
  return below
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
