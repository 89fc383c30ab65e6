import type { Scalar, ScalarNode } from '../../values/values-tree.ts'
import { resolvePlainScalar } from '../nodes/plain-scalar.ts'
import type { Token } from '../scanner/token.ts'
import { resolveTaggedScalar } from '../nodes/tagged-scalar.ts'
import { YamlError } from '../errors/yaml-error.ts'
import type { Words } from './words.ts'

/** A scalar as Helm reads it. Its number need not be finite. */
export interface ReadScalar {
  node: ScalarNode
  /** The text of the number that it may be as a key; none for one that a tag makes a float. */
  source: string
  /** Whether it is a `<<` that takes over the keys of other mappings. */
  isMerge: boolean
}

/** Reads a scalar, or the nothing after an anchor or a tag. */
export function readScalar(words: Words, tag: string | undefined): ReadScalar {
  if (words.kind !== 'scalar') {
    const location = words.location(words.end, words.end)
    const value = scalarValue('', 'plain', tag)
    if (value === undefined) throw noFit(words.end - 1, words.end)
    return { node: { kind: 'scalar', value, style: 'plain', location }, source: '', isMerge: false }
  }
  const token = words.take()
  const { text, style } = token
  const value = scalarValue(text, style, tag)
  if (value === undefined) throw noFit(token.start, token.end)
  const isMerge = text === '<<' && (tag === undefined ? style === 'plain' : mergeTags.has(tag))
  const ofNode = style === 'plain' || style === 'block' ? style : 'quoted'
  const node: ScalarNode = { kind: 'scalar', value, style: ofNode, location: words.locationOf(token) }
  return { node, source: tag === floatTag ? '' : text, isMerge }
}

function scalarValue(text: string, style: Token['style'], tag: string | undefined): Scalar | undefined {
  if (tag !== undefined) return resolveTaggedScalar(tag, text)
  return style === 'plain' ? resolvePlainScalar(text) : text
}

function noFit(start: number, end: number): YamlError {
  return new YamlError('the value does not match its tag', start, end, 'remove the tag (!!…)')
}

const floatTag = 'tag:yaml.org,2002:float'
const mergeTags = new Set(['!', 'tag:yaml.org,2002:merge'])
