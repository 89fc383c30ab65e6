import { builtInSeverities } from '../../schema/built-in/severities.ts'
import type { FindingData } from '../../schema/model/rule.ts'
import type { Finding } from '../findings/finding.ts'
import { pathText } from '../values/path-text.ts'

/** Findings that were there when the gate was adopted. No line numbers, so that moved lines stay known. */
export interface BaselineEntry {
  file: string
  /** The custom resource in the file that it is about: kind, namespace and name. */
  object?: string
  rule: string
  /** Values path; `[]` represents any item of a sequence. */
  path: string
  data: FindingData
  /** How many findings are like this. */
  count: number
}

export type BaselineKey = Omit<BaselineEntry, 'count'>

/**
 * What makes a finding the same as before: one key for each path that it speaks of, so that a value that joins known
 * ones is new. `file` is its name from the folder of the baseline.
 */
export function baselineKeys(
  { ruleId, path, covers = [path], data = {} }: Finding,
  { file, object }: Pick<BaselineKey, 'file' | 'object'>,
): BaselineKey[] {
  const found = Object.hasOwn(builtInSeverities, ruleId) ? foundPart(data) : data
  return covers.map((path) => ({
    file,
    ...(object !== undefined && { object }),
    rule: ruleId,
    path: pathText(path).replace(/\[\d+\]/g, '[]'),
    data: found,
  }))
}

/** What is in the file. The rest tells what the chart allows, which changes with the version of this tool. */
function foundPart(data: FindingData): FindingData {
  const identifying = ['key', 'found', 'rule']
  return Object.fromEntries(Object.entries(data).filter(([name]) => identifying.includes(name)))
}

/** Without a location: the same finding is at another line after an edit. */
export function keyText({ file, object, rule, path, data }: BaselineKey): string {
  const sorted = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([file, rule, path, sorted, ...(object === undefined ? [] : [object])])
}

/** One entry for all equal keys, sorted. */
export function counted(keys: readonly BaselineKey[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>()
  for (const key of keys) {
    const text = keyText(key)
    const entry = entries.get(text)
    if (entry === undefined) entries.set(text, { ...key, count: 1 })
    else entry.count++
  }
  return sorted([...entries.values()])
}

function sorted(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return entries
    .map((entry) => ({ entry, text: keyText(entry) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ entry }) => entry)
}

/** Decides for one finding after the other whether the baseline has it: as often as it is counted there. */
export function knownBy(baseline: readonly BaselineEntry[]): (key: BaselineKey) => boolean {
  const left = new Map(baseline.map((entry) => [keyText(entry), entry.count]))
  return (key) => {
    const text = keyText(key)
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count > 0
  }
}

/** How often each entry no longer occurs. Files that this run did not check say nothing. */
export function resolvedSince(
  baseline: readonly BaselineEntry[],
  current: readonly BaselineEntry[],
  isChecked: (file: string) => boolean,
): BaselineEntry[] {
  const counts = new Map(current.map((entry) => [keyText(entry), entry.count]))
  return baseline.flatMap((entry) => {
    const count = entry.count - (counts.get(keyText(entry)) ?? 0)
    return count > 0 && isChecked(entry.file) ? [{ ...entry, count }] : []
  })
}

/** The baseline of what was found now, and of what this run could not see. */
export function renewed(
  baseline: readonly BaselineEntry[],
  current: readonly BaselineEntry[],
  isChecked: (file: string) => boolean,
): BaselineEntry[] {
  const now = new Set(current.map(keyText))
  return sorted([
    ...current,
    ...baseline.filter((entry) => !isChecked(entry.file) && !now.has(keyText(entry))),
  ])
}

/** How many findings there are in entries. */
export function countOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}
