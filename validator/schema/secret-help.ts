import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { pathText } from '../values/path-text.ts'
import { resolveRef } from '../chart/resolve.ts'
import type { SchemaCheck } from './schema-check.ts'
import { isSecretKey } from '../secrets/words.ts'
import type { Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'

/** Where a key that is not known sounds like a secret: the value beside it that names a Secret. */
export function secretHelp(check: SchemaCheck, visit: Visit, map: CompactSchema): { help?: string } {
  const path = pathOf(visit)
  const key = String(path.at(-1))
  const { node } = visit
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') return {}
  const named = namesSecret(check.chart.schema, map, key, String(path.at(-2)))
  if (named === undefined) return {}
  return {
    help: `put it into a Secret, and name that Secret in ${pathText([...path.slice(0, -1), ...named])}`,
  }
}

function namesSecret(
  root: CompactSchema,
  { properties = {} }: CompactSchema,
  key: string,
  mapKey: string,
): string[] | undefined {
  const isReference = /Secret$/.test(mapKey)
  if (!isSecretKey(key) && !(isReference && key === 'value')) return undefined
  const names = Object.keys(properties)
  const own = names.find((name) => /^secretName$|SecretName$/.test(name))
  if (own !== undefined) return [own]
  if (isReference) return names.includes('name') ? ['name'] : undefined
  const below = (name: string, wanted: string): string[] | undefined => {
    const schema = properties[name]
    const known = schema && resolveRef(root, schema).properties
    return known?.[wanted] === undefined ? undefined : [name, wanted]
  }
  return below('auth', 'secretName') ?? below(`${key}Secret`, 'name')
}
