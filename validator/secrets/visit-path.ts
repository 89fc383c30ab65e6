import type { Path } from '../values/values-tree.ts'
import { printableKey } from './keys.ts'
import { pathOfVisit, type Visit } from '../chart/visit.ts'

/** The path as it may be printed: keys that hold a secret are masked. */
export function pathOf(visit: Visit): Path {
  let top = visit
  while (top.parent !== undefined) top = top.parent
  return pathOfVisit(visit, (at) => printableKey(top.schema ?? {}, at))
}
