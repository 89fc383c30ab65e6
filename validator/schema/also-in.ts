import type { Finding } from '../findings/finding.ts'
import { originOf } from '../values/origin.ts'
import type { Entry } from '../values/values-tree.ts'

/** The layers below that have the key too. */
export function alsoIn(entry: Entry | undefined): { related?: NonNullable<Finding['related']> } {
  const locations = originOf(entry)?.overrides ?? []
  if (locations.length === 0) return {}
  return { related: locations.map((location) => ({ message: 'also here', location })) }
}
