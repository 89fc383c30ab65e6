import type { ResourceIndex, ResourceKind } from '../../schema/model/compact-resources.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { nearestWord } from '../text/nearest-word.ts'
import type { SourceFile } from '../text/source-file.ts'
import { quoted } from '../values/path-text.ts'
import { entryAt, type MappingNode } from '../values/values-tree.ts'
import { groupsOf, isForeign, isNearGroup } from './groups.ts'
import { locationOf, textAt } from './parts/manifest-node.ts'

/** What is wrong with the kind of an object, or with its group or version. */
export function kindError(
  resources: ResourceIndex,
  file: SourceFile,
  object: MappingNode,
  { group, version, kind }: ResourceKind,
): Finding | undefined {
  const kinds = Object.hasOwn(resources.kinds, group) ? resources.kinds[group]! : undefined
  const versions = kinds && Object.hasOwn(kinds, kind) ? kinds[kind]! : undefined
  if (versions?.includes(version)) return undefined
  const likely = versions === undefined ? otherGroup(resources, group, kind) : group
  if (likely !== undefined) {
    const known = resources.kinds[likely]![kind]!.map((version) => `${likely}/${version}`).join(' or ')
    return unknownKind(file, object, 'apiVersion', {
      message: `apiVersion of a ${kind} requires ${known}, got ${quoted(textAt(object, 'apiVersion') ?? '')}`,
      help: `write apiVersion: ${known}`,
    })
  }
  const near =
    kinds && version !== '' && !isForeign(resources, group)
      ? nearestWord(kind, Object.keys(kinds))
      : undefined
  if (near?.isNear !== true) return undefined
  return unknownKind(file, object, 'kind', {
    message: `${group} has no kind ${quoted(kind)}; did you mean ${near.word}?`,
    help: `write kind: ${near.word}`,
  })
}

/** The group of a kind that is in another known group, or in one that is nearly its own. */
function otherGroup(resources: ResourceIndex, group: string, kind: string): string | undefined {
  const groups = groupsOf(resources, kind)
  if (resources.formerGroups.includes(group)) return undefined
  if (Object.hasOwn(resources.kinds, group)) return isForeign(resources, group) ? undefined : groups[0]
  return groups.find((known) => isNearGroup(group, known))
}

function unknownKind(
  file: SourceFile,
  object: MappingNode,
  key: 'kind' | 'apiVersion',
  words: Pick<Finding, 'message' | 'help'>,
): Finding {
  const location = locationOf(file, entryAt(object, [key])?.value)
  return builtIn('unknown-kind', { ...words, data: { found: textAt(object, key)! }, path: [key], location })
}
