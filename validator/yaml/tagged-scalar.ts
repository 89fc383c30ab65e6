import type { Scalar } from '../values-tree.ts'
import { resolvePlainScalar } from './plain-scalar.ts'

/** The value of a scalar with a tag such as `!!str`, or `undefined` where the text does not fit the tag. */
export function resolveTaggedScalar(tag: string, text: string): Scalar | undefined {
  const kind = tag.startsWith(standard) ? tag.slice(standard.length) : ''
  const value = resolvePlainScalar(text)
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean' ? value : undefined
    case 'int':
      return typeof value === 'number' && Number.isInteger(value) ? value : undefined
    case 'float':
      return typeof value === 'number' ? value : undefined
    case 'null':
      return value === null ? value : undefined
    case 'binary':
      return base64.test(text) ? Buffer.from(text, 'base64').toString('utf8') : undefined
    default:
      // `!!str`, dates, and tags of the user's own: Helm takes the text.
      return text
  }
}

const standard = 'tag:yaml.org,2002:'
const base64 = /^(?:[A-Za-z0-9+/\s])*={0,2}\s*$/
