import type { Scalar as YamlScalar } from 'yaml'
import type { Place } from '../source-file.ts'
import type { Scalar, ScalarNode } from '../values-tree.ts'
import { mapKey } from './map-key.ts'
import { resolvePlainScalar } from './plain-scalar.ts'
import { resolveTaggedScalar } from './tagged-scalar.ts'
import { YamlFault } from './yaml-fault.ts'

/** A scalar as Helm reads it. Its number need not be finite. */
export function scalarNode(scalar: YamlScalar.Parsed, place: Place, addsLastLineBreak = true): ScalarNode {
  const value = scalarValue(scalar, place)
  const isCut = !addsLastLineBreak && typeof value === 'string' && isUnterminated(scalar, place)
  return {
    kind: 'scalar',
    value: isCut ? value.replace(/\n$/, '') : value,
    style: styles[scalar.type ?? 'PLAIN'] ?? 'quoted',
    place,
  }
}

export function scalarKey(scalar: YamlScalar.Parsed, place: Place): string {
  const key = mapKey(scalarValue(scalar, place), scalar.source)
  if (key !== undefined) return key
  throw new YamlFault('null cannot be a key', place.start, place.end, 'put the key in quotes')
}

const styles: Partial<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

/** A block of text at the end of a file without a last line break. The parser adds the break, Helm 4 does so too. */
function isUnterminated({ type }: YamlScalar.Parsed, { file, end }: Place): boolean {
  return type?.startsWith('BLOCK') === true && end >= file.text.length && !file.text.endsWith('\n')
}

/** The value, which may be infinite or not a number. */
function scalarValue({ source, type, tag }: YamlScalar.Parsed, place: Place): Scalar {
  if (type === 'QUOTE_DOUBLE') refuseEscapes(place)
  if (tag === undefined) return type === 'PLAIN' ? resolvePlainScalar(source) : source
  const value = resolveTaggedScalar(tag, source)
  if (value !== undefined) return value
  throw new YamlFault('the value does not fit its tag', place.start, place.end, 'remove the tag (!!…)')
}

/** YAML 1.2 has the escape `\/`, YAML 1.1 and Helm do not. Neither has halves of characters. */
function refuseEscapes({ file, start, end }: Place): void {
  const text = file.text.slice(start, end)
  const blankLine = /\\(?:\r\n|[\n\r\x85])[ \t]*[\n\r\x85]/.exec(text)
  if (blankLine !== null) {
    const at = start + blankLine.index
    throw new YamlFault('an empty line stands behind the \\ of a text', at, at + 1, 'write \\n instead')
  }
  if (!/\\[/uU]/.test(text)) return
  for (const { 0: escape, index } of text.matchAll(/\\(?:u[\da-f]{4}|U[\da-f]{8}|[^])/gi)) {
    const at = start + index
    if (escape === '\\/') throw new YamlFault('\\/ is no escape for Helm', at, at + 2, 'remove the backslash')
    const code = escape.length > 2 ? Number.parseInt(escape.slice(2), 16) : 0
    if ((code < 0xd800 || code > 0xdfff) && code <= 0x10ffff) continue
    throw new YamlFault(
      'this escape is half a character',
      at,
      at + escape.length,
      'write the character itself, or one \\U escape with eight digits',
    )
  }
}
