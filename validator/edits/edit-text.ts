import { entryAt, type MappingNode } from '../values/values-tree.ts'
import { newestProfile, type HelmProfile } from '../values/helm-profile.ts'
import { pathText } from '../values/path-text.ts'
import type { Source } from '../sources/source.ts'
import { parseSource } from '../sources/read-source.ts'
import type { SourceFile } from '../text/source-file.ts'
import { applyChange } from './apply-changes.ts'
import { ChangeRefused, type Change } from '../values/change.ts'
import { type TextEdit, applyEdits } from '../text/text-edit.ts'
import { draftEdits } from './draft-edits.ts'
import { draftOf, sharedNodes, type Draft } from './draft.ts'
import { changeIntended, intendedMapping, isSame } from './intended.ts'
import { refusedByLineEnds } from '../text/lines.ts'
import { textStyle, type TextStyle } from './write-text.ts'

export interface Refused {
  refused: string
  /** The change that cannot be made; absent where the file as a whole cannot be edited. */
  change?: Change
}

/** The text edits that make all changes, in the order of the text, or why one of them is not possible. */
export function planEdits(source: Source, changes: readonly Change[]): { edits: TextEdit[] } | Refused {
  const { text } = source.file
  const { refused, style } = { ...habitsOf(source.file), ...refusedSource(source) }
  if (refused !== undefined) return { refused }
  const drafts = new Map<number, Draft>()
  let change: Change | undefined
  try {
    for (change of changes) {
      const index = documentOf(source.documents, change)
      let draft = drafts.get(index)
      if (draft === undefined) drafts.set(index, (draft = draftOf(text, source.documents[index]!)))
      applyChange(draft, change)
    }
    change = undefined
    const edits = [...drafts].sort(([a], [b]) => a - b).flatMap(([, draft]) => draftEdits(draft, style))
    return { edits: joinedEdits(edits) }
  } catch (cause) {
    if (!(cause instanceof ChangeRefused)) throw cause
    if (change === undefined) return { refused: cause.message }
    return { refused: `${pathText(change.path)} ${cause.message}`, change }
  }
}

/**
 * The text with all changes made. It is read again, and given only if each document means what it meant before with
 * exactly these changes.
 */
export function editText(
  source: Source,
  changes: readonly Change[],
  profile: HelmProfile = newestProfile,
): { text: string; edits: TextEdit[] } | Refused {
  const plan = planEdits(source, changes)
  if ('refused' in plan) return plan
  const text = applyEdits(source.file.text, plan.edits)
  const edited = parseSource(source.file.name, text, profile)
  if (isIntended(source, changes, edited)) return { text, edits: plan.edits }
  return {
    refused: refusedByAliases(source) ?? 'an edit here would change other values; edit it by hand',
  }
}

/** Why values that are at several places are not edited. */
export function refusedByAliases({ documents }: Source): string | undefined {
  return documents.some((document) => sharedNodes(document).size > 0)
    ? 'an edit would change other values through an alias (*) or a merge key (<<); replace the alias by the values first'
    : undefined
}

/** Whether each document of the edited text means what it meant before with exactly the changes. */
export function isIntended(source: Source, changes: readonly Change[], edited: Source): boolean {
  const intended = source.documents.map(intendedMapping)
  for (const change of changes) {
    if (!changeIntended(intended[documentOf(source.documents, change)]!, change)) return false
  }
  return (
    (edited.root !== undefined || source.root === undefined) &&
    edited.documents.length === intended.length &&
    edited.documents.every((document, index) => isSame(document, intended[index]!)) &&
    countDuplicates(edited) <= countDuplicates(source)
  )
}

function countDuplicates({ findings }: Source): number {
  return findings.filter(({ ruleId }) => ruleId === 'duplicate-key').length
}

/** The last document that has the entry, or most of the way to a new one. */
function documentOf(documents: readonly MappingNode[], { path, document }: Change): number {
  if (document !== undefined) return document
  for (let length = path.length; length > 0; length--) {
    const index = documents.findLastIndex((one) => entryAt(one, path.slice(0, length)) !== undefined)
    if (index >= 0) return index
  }
  return documents.length - 1
}

interface Habits {
  style: TextStyle
  refused?: string
}

const known = new WeakMap<SourceFile, Habits>()

/** How a file is written, and why that keeps it from being edited. Many fixes are planned in one file. */
function habitsOf(file: SourceFile): Habits {
  let habits = known.get(file)
  if (habits === undefined) {
    const refused = refusedByLineEnds(file.text)
    known.set(file, (habits = { style: textStyle(file.text), ...(refused !== undefined && { refused }) }))
  }
  return habits
}

function refusedSource({ file, root, documents }: Source): { refused?: string } {
  if (file.isFlag) return { refused: 'a flag cannot be edited' }
  if (root === undefined) return { refused: 'the file is not YAML that Helm reads' }
  return documents.length === 0 ? { refused: 'the file has no YAML document' } : {}
}

/** Edits that touch become one. */
function joinedEdits(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = []
  for (const edit of edits) {
    const last = result.at(-1)
    if (last?.end === edit.start) {
      result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text }
    } else result.push(edit)
  }
  return result
}
