import type { Scalar as YamlScalar } from 'yaml'
import type { Place } from '../source-file.ts'
import type { Scalar, ScalarNode } from '../values-tree.ts'
import { mapKey } from './map-key.ts'
import { resolvePlainScalar } from './plain-scalar.ts'
import { resolveTaggedScalar } from './tagged-scalar.ts'
import { YamlFault } from './yaml-fault.ts'

/** A scalar as Helm reads it. */
export function scalarNode(scalar: YamlScalar.Parsed, place: Place): ScalarNode {
  return {
    kind: 'scalar',
    value: scalarValue(scalar, place),
    style: styles[scalar.type ?? 'PLAIN'] ?? 'quoted',
    place,
  }
}

export function scalarKey(scalar: YamlScalar.Parsed, place: Place): string {
  const key = mapKey(anyValue(scalar, place), scalar.source)
  if (key !== undefined) return key
  throw new YamlFault('null cannot be a key', place.start, place.end, 'put the key in quotes')
}

const styles: Partial<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

/** The value, which may also be infinite or not a number. */
function anyValue({ source, type, tag }: YamlScalar.Parsed, place: Place): Scalar {
  if (type === 'QUOTE_DOUBLE') refuseSlashEscape(place)
  if (tag === undefined) return type === 'PLAIN' ? resolvePlainScalar(source) : source
  const value = resolveTaggedScalar(tag, source)
  if (value !== undefined) return value
  throw new YamlFault('the value does not fit its tag', place.start, place.end, 'remove the tag (!!…)')
}

function scalarValue(scalar: YamlScalar.Parsed, place: Place): Scalar {
  const value = anyValue(scalar, place)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new YamlFault(
      'Helm refuses values that are not finite numbers',
      place.start,
      place.end,
      'put the value in quotes if it is meant as text',
    )
  }
  return value
}

/** YAML 1.2 has the escape `\/`, YAML 1.1 and Helm do not. */
function refuseSlashEscape({ file, start, end }: Place): void {
  if (!file.text.slice(start, end).includes('\\/')) return
  for (const escape of file.text.slice(start, end).matchAll(/\\[^]/g)) {
    if (escape[0] !== '\\/') continue
    const at = start + escape.index
    throw new YamlFault('\\/ is no escape for Helm', at, at + 2, 'remove the backslash')
  }
}
