import type { Scalar } from '../values-tree.ts'
import { resolvePlainScalar, resolveWholeNumber } from './plain-scalar.ts'

/** The value of a scalar with a tag such as `!!str`, or `undefined` where the text does not fit the tag. */
export function resolveTaggedScalar(tag: string, text: string): Scalar | undefined {
  const kind = tag.startsWith(standard) ? tag.slice(standard.length) : ''
  const value = resolvePlainScalar(text)
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean' ? value : undefined
    case 'int':
      return resolveWholeNumber(text) === undefined ? undefined : value
    case 'float':
      return typeof value === 'number' ? value : undefined
    case 'null':
      return value === null ? value : undefined
    case 'binary':
      return base64.test(text.replace(/[\r\n]/g, ''))
        ? Buffer.from(text, 'base64').toString('utf8')
        : undefined
    case 'timestamp':
      return timestamp.test(text) ? text : undefined
    default:
      // `!!str`, and tags of the user's own: Helm takes the text.
      return text
  }
}

const standard = 'tag:yaml.org,2002:'
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
/** The layouts of go-yaml's `parseTimestamp`, without the calendar. */
const timestamp =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)?$/
