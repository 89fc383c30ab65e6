import type { Severity } from '../../schema/model/rule.ts'
import { groupOf, sharedFinding, type FindingPlace, type FoundFinding } from '../findings/deferred-finding.ts'
import { levelIn } from '../findings/fold-findings.ts'
import type { Level } from '../findings/level.ts'
import { isAtLeast } from '../findings/severity.ts'
import type { Source } from '../sources/source.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { ValueNode } from '../values/values-tree.ts'

/**
 * One mistake, one finding: of those about one text that an alias brings to several places, the first of the gravest.
 */
export function foldAliased(
  findings: readonly FoundFinding[],
  sources: readonly Source[],
  levels: ReadonlyMap<string, Level> = new Map(),
): FoundFinding[] {
  // Those that are off are left out already.
  const levelOf = (finding: FindingPlace): Severity => levelIn(levels, finding) as Severity
  const numbers = new Map<SourceFile, number>()
  for (const { location } of findings)
    if (!numbers.has(location.file)) numbers.set(location.file, numbers.size)
  const aliased = new Map(
    sources
      .filter(({ file }) => numbers.has(file) && file.text.includes('*'))
      .map((source) => [source.file, outermostOf(aliasedLocations(source))]),
  )
  if (aliased.size === 0) return [...findings]
  const distinct = new Map<string | FoundFinding, FoundFinding>()
  for (const finding of findings) {
    const { ruleId, location, path } = finding
    const isAliased = isWithin(location, aliased.get(location.file) ?? [])
    if (!isAliased || groupOf(finding) !== undefined) {
      distinct.set(finding, finding)
      continue
    }
    const { file, start, end } = location
    // Not the key of a baseline: one text is at several paths here, and the same text elsewhere is another finding.
    const key = JSON.stringify([ruleId, numbers.get(file), start, end, path.at(-1)])
    const known = distinct.get(key)
    if (known === undefined || !isAtLeast(levelOf(known), levelOf(finding)))
      distinct.set(key, sharedFinding(finding))
  }
  return [...distinct.values()]
}

/** `sorted` do not overlap. */
function isWithin({ start, end }: Location, sorted: readonly Location[]): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  const nearest = sorted[low - 1]
  return end > start && nearest !== undefined && end <= nearest.end
}

/** In the order of the text, without those inside of others. */
function outermostOf(locations: readonly Location[]): Location[] {
  const outermost: Location[] = []
  for (const location of [...locations].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (location.end > (outermost.at(-1)?.end ?? -1)) outermost.push(location)
  }
  return outermost
}

/** Values that are at several places of the tree, and keys that a merge key (`<<`) takes over. */
function aliasedLocations({ documents }: Source): Location[] {
  const seen = new Set<ValueNode>()
  const keys = new Set<number>()
  const locations: Location[] = []
  const visit = (node: ValueNode): void => {
    if (node.location === undefined) return
    if (seen.has(node)) {
      locations.push(node.location)
      return
    }
    seen.add(node)
    if (node.kind === 'sequence') node.items.forEach(visit)
    if (node.kind !== 'mapping') return
    for (const { key, value } of node.entries.values()) {
      if (key !== undefined && keys.has(key.start)) locations.push(key)
      if (key !== undefined) keys.add(key.start)
      visit(value)
    }
  }
  for (const document of documents) {
    keys.clear()
    visit(document)
  }
  return locations
}
