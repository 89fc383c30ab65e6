import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { MapNode, ValueNode } from '../values-tree.ts'
import { branchFor } from './resolve.ts'
import { childVisits } from './children.ts'
import type { Visit } from './visit.ts'

/** Keys under which people keep secrets, or values that may be one. */
const secretKey = /licen[cs]e|passw|passphrase|token|secret|credential|private|key$|keys$/i
const environment = /^(env|extraEnvs?)$/i

export function looksSecret(key: string): boolean {
  return secretKey.test(key) || environment.test(key) || key === 'value'
}

/**
 * Whether a value may not be shown: the model says so, or its path sounds like a secret and the model does not know
 * better. `licenseSecretName` is known to be a name; a key of an unmodelled section is known to be nothing.
 */
export function isSecret(root: CompactSchema, visit: Visit): boolean {
  if (visit.key === 'value') return true
  const isKnown = visit.isNamed && visit.schema !== undefined && isScalarOf(root, visit.schema, visit.node)
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    if (at.schema !== undefined && isSensitive(root, at.schema)) return true
    if (isKnown || typeof at.key !== 'string') continue
    if (secretKey.test(at.key) || (environment.test(at.key) && visit.key !== 'name')) return true
  }
  return false
}

/** The stretches of one file's text that may not be shown. */
export function secretPlaces(root: CompactSchema, values: MapNode): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  const collect = (visit: Visit): void => {
    if (visit.node.kind === 'scalar') {
      if (visit.node.place !== undefined && isSecret(root, visit)) places.push(visit.node.place)
      return
    }
    for (const child of childVisits(root, visit)) collect(child)
  }
  collect({ node: values, schema: root, isNamed: true })
  return places.sort((a, b) => a.start - b.start)
}

function isScalarOf(root: CompactSchema, schema: CompactSchema, node: ValueNode): boolean {
  return node.kind === 'scalar' && branchFor(root, schema, node)?.type !== undefined
}

function isSensitive(root: CompactSchema, schema: CompactSchema): boolean {
  for (let at: CompactSchema | undefined = schema; at !== undefined;) {
    if (at.sensitive) return true
    at = at.$ref === undefined ? undefined : root.definitions?.[at.$ref.slice('#/definitions/'.length)]
  }
  return false
}
