import { printableJson } from '../text/printable.ts'

/**
 * The text of `JSON.stringify(value, null, 2)` in pieces, one for each value that is `depth` levels deep: as a whole
 * it may be longer than a text can be. Lists may be anything that can be iterated, and are made while they are written.
 */
export function* jsonPieces(value: unknown, depth: number, indent = ''): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield printableJson(value, 2).replaceAll('\n', `\n${indent}`)
    return
  }
  const isList = Symbol.iterator in value
  const inner = `${indent}  `
  const [open, close] = isList ? '[]' : '{}'
  let isEmpty = true
  for (const [key, item] of isList ? items(value as Iterable<unknown>) : Object.entries(value)) {
    if (item === undefined) continue
    yield `${isEmpty ? open! : ','}\n${inner}${key === undefined ? '' : `${printableJson(key)}: `}`
    yield* jsonPieces(item, depth - 1, inner)
    isEmpty = false
  }
  yield isEmpty ? open! + close! : `\n${indent}${close!}`
}

function* items(list: Iterable<unknown>): Generator<[undefined, unknown]> {
  for (const item of list) yield [undefined, item]
}
