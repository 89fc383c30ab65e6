import { builtIn, type Finding } from '../findings/finding.ts'
import type { Source } from '../sources/source.ts'
import { outermost, positionAt, type Location, type SourceFile } from '../text/source-file.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { isUnusable } from '../findings/unusable.ts'
import type { Entry, MappingNode } from '../values/values-tree.ts'
import { marker } from './marker.ts'
import { yamlComments } from '../yaml/yaml-comments.ts'

const nextLine = `${marker}-next-line`
const wholeFile = `${marker}-file`

/** One rule that a comment switches off. */
export interface Suppression {
  ruleId: string
  /** The rule's id in the comment. */
  location: Location
  comment: Comment
}

export interface Comment {
  location: Location
  /** What it speaks of: the name of a file, or what represents a text inside one. */
  scope: string
  /** The line that it speaks of; absent for the whole file. */
  line?: number
  /** Every rule id in it. */
  ids: readonly Location[]
  /** What is between its commas: the ids, and what is none. */
  names: readonly Location[]
  hasReason: boolean
}

export interface FileSuppressions {
  suppressions: Suppression[]
  findings: Finding[]
}

/** Findings about suppressions, which no suppression silences. */
const aboutSuppressions = ['invalid-suppression', 'suppression-without-reason', 'unused-suppression']

/** A text with comments, and what they speak of. */
export interface CommentedText {
  scope: string
  /** The name of the file that a user can open. */
  name: string
  comments: readonly Location[]
  /** Where the first key is. */
  firstKey: number
  /** For each line of that file the next one that is not a comment. */
  nextLines: readonly number[]
}

/** The suppressions in a file, and what is wrong with their comments. */
export function readSuppressions({ file, documents }: Source, ruleIds: readonly string[]): FileSuppressions {
  return suppressionsIn(ruleIds, [
    {
      scope: file.name,
      name: file.name,
      comments: yamlComments(file),
      firstKey: firstKeyOf(documents),
      nextLines: nextLinesOf(file),
    },
  ])
}

export function suppressionsIn(
  ruleIds: readonly string[],
  texts: readonly CommentedText[],
): FileSuppressions {
  const found: FileSuppressions = { suppressions: [], findings: [] }
  for (const text of texts) for (const location of text.comments) readComment(found, ruleIds, location, text)
  return found
}

export function firstKeyOf(documents: readonly MappingNode[]): number {
  return documents.reduce(
    (first, { location, entries }) =>
      Math.min(first, location?.start ?? firstOf(entries)?.key?.start ?? Infinity),
    Infinity,
  )
}

function firstOf(entries: MappingNode['entries']): Entry | undefined {
  const [first] = entries.values()
  return first
}

function readComment(
  found: FileSuppressions,
  ruleIds: readonly string[],
  location: Location,
  { scope, name, firstKey, nextLines }: CommentedText,
): void {
  const text = textOf(location)
  const [opening, directive] = /^(?:#+|\/\/+)\s*(gloo-values-disable[\w-]*):?(?=\s|$)/.exec(text) ?? []
  if (opening === undefined || directive === undefined) return
  const refuse = (message: string, help: string, at = location): void => {
    found.findings.push(builtIn('invalid-suppression', { message, help, path: [], location: at }))
  }
  if (directive !== nextLine && directive !== wholeFile) {
    const near = directive.includes('file') ? wholeFile : nextLine
    refuse(
      `unknown directive ${directive}; did you mean ${near}?`,
      `directives: ${nextLine} and ${wholeFile}`,
    )
    return
  }
  if (directive === wholeFile && location.start > firstKey) {
    refuse(
      `${wholeFile} must be before the first key of the file`,
      `move the comment to the top, or use ${nextLine}`,
    )
    return
  }
  const rest = text.slice(opening.length)
  const separator = /(?<=^|\s)--(?=\s|$)/.exec(rest)
  const names = pieces(location, opening.length, rest.slice(0, separator?.index))
  if (names.length === 0) {
    refuse(`${directive} requires the id of a rule`, `write "# ${directive} RULE-ID -- reason"`)
    return
  }
  const ids = names.filter((name) => isRule(name, ruleIds, refuse))
  const end = outermost({ ...location, start: location.end - 1 })
  const comment: Comment = {
    location,
    ...(directive === nextLine
      ? { scope: name, line: nextLines[positionAt(end.file, end.end).line - 1]! }
      : { scope }),
    ids,
    names,
    hasReason: separator !== null && /\w/.test(rest.slice(separator.index + 2)),
  }
  for (const id of ids) found.suppressions.push({ ruleId: textOf(id), location: id, comment })
}

/** The parts between commas, without the blanks around them. */
function pieces({ file, start }: Location, from: number, list: string): Location[] {
  return [...list.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: piece, index }) => {
    const at = start + from + index
    return { file, start: at, end: at + piece.length }
  })
}

function isRule(
  location: Location,
  ruleIds: readonly string[],
  refuse: (message: string, help: string, at: Location) => void,
): boolean {
  const id = textOf(location)
  if (!/^[\w-]{1,60}$/.test(id)) {
    refuse(
      'invalid rule id: it may have only letters, digits and hyphens',
      'separate ids by commas, and write the reason after " -- "',
      location,
    )
  } else if (!ruleIds.includes(id)) {
    const near = nearestWord(id, ruleIds)
    refuse(
      `"${id}" is not a known rule${near === undefined ? '' : `; did you mean ${near.word}?`}`,
      'each finding ends with the id of its rule',
      location,
    )
  } else if (isUnusable(id) || aboutSuppressions.includes(id)) {
    refuse(
      `${id} cannot be suppressed`,
      isUnusable(id) ? 'Helm stops at errors of this rule' : `set its level instead: --rule ${id}=off`,
      location,
    )
  } else return true
  return false
}

/**
 * For each line of the file the next one that is not a comment. In Terraform `//` starts one too, elsewhere no key or
 * value.
 */
export function nextLinesOf(file: SourceFile): readonly number[] {
  const starts = file.lineStarts()
  const nextLines = new Array<number>(starts.length)
  for (let line = starts.length, next = line + 1; line > 0; line--) {
    nextLines[line - 1] = next
    if (!/^[ \t]*(?:#|\/\/)/.test(file.text.slice(starts[line - 1], starts[line]))) next = line
  }
  return nextLines
}

function textOf({ file, start, end }: { file: SourceFile; start: number; end: number }): string {
  return file.text.slice(start, end)
}
