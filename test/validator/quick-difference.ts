import { newestProfile } from '../../validator/values/helm-profile.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { readText } from '../../validator/sources/read-text.ts'
import { sourceFile } from '../../validator/text/source-file.ts'
import type { Source } from '../../validator/sources/source.ts'
import type { ValueNode } from '../../validator/values/values-tree.ts'
import { quickTree } from '../../validator/yaml/quick/quick-tree.ts'

/** Nothing where the quick reader leaves a text to the full one; otherwise both must say the same, places included. */
export function quickDifference(text: string): string | undefined {
  const file = sourceFile('values.yaml', text)
  const quick = quickTree(file)
  if (quick === undefined) return undefined
  const full = readText(file, file.text, newestProfile)
  const error = full.findings.find(({ ruleId }) => ruleId !== 'duplicate-key')
  if (error !== undefined || full.documents.length !== 1) return `${error?.message ?? 'documents'}\n${text}`
  const ofQuick = shownTree(quick.root) + shownFindings(parseSource('values.yaml', text))
  const ofFull = shownTree(full.root) + shownFindings(full)
  return ofQuick === ofFull ? undefined : `${ofQuick}\n${ofFull}\n${text}`
}

/** A tree with its places, without the file, as one text to compare. */
function shownTree(node: ValueNode | undefined): string {
  return JSON.stringify(node, (name, value: unknown) => {
    if (name === 'location' || name === 'key') {
      const { start, end } = value as { start: number; end: number }
      return [start, end]
    }
    return value instanceof Map ? [...(value as Map<string, unknown>)] : value
  })
}

/** Findings in their order, with their places. */
function shownFindings({ findings }: Source): string {
  return JSON.stringify(
    findings.map(({ message, path, location, related = [], fix }) => [
      message,
      path,
      [location, ...related.map(({ location }) => location)].map(({ start, end }) => [start, end]),
      fix?.changes,
    ]),
  )
}
