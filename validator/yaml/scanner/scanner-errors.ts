import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import { tabInIndent } from './scan-plain.ts'

export function noStart(at: number, isTab: boolean): YamlSyntaxError {
  if (isTab) return tabInIndent(at)
  return new YamlSyntaxError(
    'a value cannot start with this character',
    at,
    at + 1,
    'put the value in quotes',
  )
}

export function noListItem(at: number): YamlSyntaxError {
  return new YamlSyntaxError(
    'a sequence item cannot start here',
    at,
    at + 1,
    'start the sequence on the next line, or put the value in quotes',
  )
}

/** A colon after what cannot be a key, which starts at an offset. */
export function noKey(text: string, start: number, colon: number): YamlSyntaxError {
  if (!/[\n\r\x85\u2028\u2029]/.test(text.slice(start, colon))) return secondKey(start)
  return new YamlSyntaxError(
    'a key has to be on one line',
    start,
    colon,
    'maybe the first line lacks a colon',
  )
}

export function secondKey(at: number): YamlSyntaxError {
  return new YamlSyntaxError(
    'a second key after a value',
    at,
    at + 1,
    'quote the value if it contains a colon; otherwise check the indentation of the next line',
  )
}
