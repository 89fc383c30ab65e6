import { builtIn, type Finding } from '../findings/finding.ts'
import type { FixChange, PlannedFix } from '../findings/planned-fix.ts'
import { positionAt, type Location, type SourceFile } from '../text/source-file.ts'
import { isBlank } from '../yaml/scanner/characters.ts'
import type { Comment, Suppression } from './read-suppressions.ts'

/** The finding for the rules of a comment that silence nothing. */
export function unusedSuppressions([comment, unused]: readonly [Comment, readonly Suppression[]]): Finding {
  const { line } = comment
  const where = line === undefined ? 'the file' : `line ${line}`
  const ids = [...new Set(unused.map(({ ruleId }) => ruleId))]
  const { file, start } = unused[0]!.location
  return builtIn('unused-suppression', {
    message: `${listed(ids)} suppressed, but there is no such finding in ${where}`,
    help: helpFor(comment, unused),
    data: { rule: [...ids].sort().join(', ') },
    path: [],
    location: { file, start, end: unused.at(-1)!.location.end },
    fix: removal(comment, unused),
  })
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, mostShown)
  const rest = ids.length - shown.length
  const words = rest > 0 ? [...shown, `${rest} more`] : shown
  return words.length === 1 ? `${words[0]!} is` : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!} are`
}

const mostShown = 4

function helpFor({ names }: Comment, unused: readonly Suppression[]): string {
  if (unused.length === names.length) return 'remove the comment'
  return `remove the rule${unused.length === 1 ? '' : 's'} from the comment`
}

function removal({ location, names }: Comment, unused: readonly Suppression[]): PlannedFix {
  const gone = new Set(unused.map(({ location }) => location))
  const [first, ...others] = spansOf(names, gone)
  const key = unused[0]!.location
  const { file } = location
  return first === undefined
    ? { title: 'remove the comment', safe: true, key, changes: [removed(file, withoutComment(location))] }
    : {
        title: `remove the rule${gone.size === 1 ? '' : 's'} from the comment`,
        safe: true,
        key,
        changes: [removed(file, first), ...others.map((span) => removed(file, span))],
      }
}

interface Span {
  start: number
  end: number
}

function removed({ text }: SourceFile, { start, end }: Span): FixChange {
  return { kind: 'remove-comment', path: [], start, end, text: text.slice(start, end) }
}

/** What goes of a list, each span with the comma to a name that stays; nothing where no name stays. */
function spansOf(names: readonly Location[], gone: ReadonlySet<Location>): Span[] {
  const kept = names.filter((name) => !gone.has(name))
  if (kept.length === 0) return []
  const first = names[0]!
  const spans = kept[0] === first ? [] : [{ start: first.start, end: kept[0]!.start }]
  let before: Location | undefined
  let end: number | undefined
  for (const name of names) {
    if (gone.has(name)) {
      end = name.end
      continue
    }
    if (before !== undefined && end !== undefined) spans.push({ start: before.end, end })
    before = name
    end = undefined
  }
  if (end !== undefined) spans.push({ start: before!.end, end })
  return spans
}

/** Its whole line, or the comment with the blanks before it where a value is on the line. */
function withoutComment({ file, start, end }: Location): Span {
  const lineStart = file.lineStarts()[positionAt(file, start).line - 1]!
  let from = start
  while (from > lineStart && isBlank(file.text.charCodeAt(from - 1))) from--
  if (from > lineStart) return { start: from, end }
  const lineBreak = /^(?:\r\n|\r|\n)?/.exec(file.text.slice(end, end + 2))![0]
  return { start: lineStart, end: end + lineBreak.length }
}
