import type { ResourceIndex } from '../../schema/model/compact-resources.ts'
import { editDistance } from '../text/edit-distance.ts'

/** Whether some kind of the group is known only in part of its objects: the group is of another project. */
export function isForeign({ judgedWhere }: ResourceIndex, group: string): boolean {
  return Object.keys(judgedWhere).some((name) => name.startsWith(`${group} `))
}

/** The known groups that have a kind, without those of other projects. */
export function groupsOf(resources: ResourceIndex, kind: string): string[] {
  const { kinds } = resources
  return Object.keys(kinds).filter(
    (group) => Object.hasOwn(kinds[group]!, kind) && !isForeign(resources, group),
  )
}

/**
 * Whether an API group is most likely meant for a known one: one of its labels is left out, added or misspelt. Groups of
 * other products differ in more.
 */
export function isNearGroup(group: string, known: string): boolean {
  if (group === known) return false
  const [own, others] = [group.split('.'), known.split('.')]
  if (own.length === others.length) {
    const differing = own.flatMap((label, index) =>
      label === others[index] ? [] : [[label, others[index]!] as const],
    )
    const [first, ...more] = differing
    return first !== undefined && more.length === 0 && isNearLabel(...first)
  }
  const [short, long] = own.length < others.length ? [own, others] : [others, own]
  return (
    long.length - short.length === 1 &&
    long.some((_, left) => long.toSpliced(left, 1).every((label, index) => label === short[index]))
  )
}

function isNearLabel(label: string, known: string): boolean {
  const [short, long] = label.length < known.length ? [label, known] : [known, label]
  if (short.length < 3) return false
  if (short.length > 5 && long.startsWith(short)) return true
  return editDistance(label.toLowerCase(), known, short.length < 8 ? 1 : 2) < Infinity
}
