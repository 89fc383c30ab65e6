import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { grouped } from '../base/grouped.ts'
import type { Visit } from '../chart/visit.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { ValueNode } from '../values/values-tree.ts'
import { classify } from './classify.ts'
import { secretLocations } from './secret-locations.ts'
import { joinedSpans, overlapping, type Span } from './spans.ts'

/** Whether a value may not be shown: here, or in another place that has it too by an alias. */
export function isSecret(root: CompactSchema, visit: Visit): boolean {
  return classify(root, visit) === 'secret' || isSharedWithSecret(root, visit)
}

function isSharedWithSecret(root: CompactSchema, visit: Visit): boolean {
  const { location, kind } = visit.node
  if (kind !== 'scalar' || location === undefined || !hasAliases(location.file)) return false
  let top = visit
  while (top.parent !== undefined) top = top.parent
  const { start, end, file } = location
  return overlapping(secretsIn(root, top.node).get(file) ?? [], start, end).some((span) => span.end >= end)
}

type SecretSpans = ReadonlyMap<SourceFile, readonly Span[]>

const secretsOfTrees = new WeakMap<ValueNode, SecretSpans>()

function secretsIn(root: CompactSchema, top: ValueNode): SecretSpans {
  let secrets = secretsOfTrees.get(top)
  if (secrets === undefined) {
    const locations = secretLocations(root, top.kind === 'mapping' ? [top] : [])
    const byFile = grouped(locations.map((location) => [location.file, location] as const))
    secrets = new Map([...byFile].map(([file, spans]) => [file, joinedSpans(spans)]))
    secretsOfTrees.set(top, secrets)
  }
  return secrets
}

const known = new WeakMap<SourceFile, boolean>()

function hasAliases(file: SourceFile): boolean {
  let has = known.get(file)
  if (has === undefined)
    known.set(file, (has = !file.isFlag && file.text.includes('&') && /[\s[,:]\*\S/.test(file.text)))
  return has
}
