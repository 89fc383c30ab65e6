import fc from 'fast-check'
import { blank, fold, from, indent, joined, lineBreak, repeated } from './dense-pieces.ts'
import { alias, plain, property, quoted, scalar, word } from './dense-scalar.ts'
import { oneOf } from './one-of.ts'

const flowPiece = oneOf(
  [8, from('[ ] { } , : ? - , ] }')],
  [5, fc.constantFrom(': ', ', ', '- ', '? ', ' #c\n', '# ', ' : ')],
  [5, word],
  [3, fold],
  [2, blank],
  [2, quoted],
  [2, oneOf([1, property], [1, alias]).map((text) => `${text} `)],
  [1, plain],
)
const brokenFlow = joined(from('[ { [ {'), repeated(flowPiece, 8, 0), fc.constantFrom(']', '}', ']', '}', ''))

const gap = oneOf([8, fc.constant('')], [2, fold], [1, blank], [1, fc.constant(' #c\n')])
const flowItem = oneOf(
  [6, word],
  [2, quoted],
  [1, plain],
  [1, alias],
  [1, joined(property, fc.constant(' '), word)],
)
const flowPair = joined(flowItem, gap, fc.constantFrom(': ', ':', ' : ', ' :\n', ''), gap, flowItem)
const flowList = fc
  .array(
    joined(
      gap,
      oneOf([3, flowItem], [1, flowPair], [1, fc.constantFrom('[]', '{}', '[a, b]', '{a: b}')]),
      gap,
    ),
    {
      maxLength: 3,
    },
  )
  .map((items) => `[${items.join(',')}]`)
const flowMap = fc
  .array(joined(gap, oneOf([4, flowPair], [1, flowItem], [1, joined(fc.constant('? '), flowPair)]), gap), {
    maxLength: 3,
  })
  .map((pairs) => `{${pairs.join(',')}}`)
const flow = oneOf([2, brokenFlow], [1, flowList], [1, flowMap])

export const value = oneOf(
  [20, scalar],
  [6, flow],
  [2, alias],
  [2, joined(property, blank, oneOf([3, scalar], [1, flow], [1, alias]))],
  [1, joined(property, fc.constant(' '), property)],
  [1, fc.constant('')],
)

/** Some too long for a key, and numbers at the limits of what Go counts with. */
const longKey = oneOf(
  [3, fc.tuple(from('1 9 a 😀'), fc.integer({ min: 17, max: 44 }))],
  [1, fc.tuple(from('a 😀 é'), fc.integer({ min: 1018, max: 1028 }))],
).map(([character, count]) => character.repeat(count))

const key = oneOf(
  [16, word],
  [2, plain],
  [1, quoted],
  [1, flow],
  [1, joined(property, fc.constant(' '), word)],
  [1, alias.map((text) => `${text} `)],
  [2, from('<< "<<" ?')],
  [1, longKey],
)
const comment = oneOf(
  [6, fc.constant('')],
  [1, fc.constantFrom(' # c', '# c', ' #', '\t# c', " # it's", ' # "')],
)
const colon = oneOf(
  [12, fc.constant(': ')],
  [2, fc.constantFrom(':', ' : ', ':\t', ':  ', ':\n  ', ':\n', ':\n\n    ')],
  [1, fc.constant('')],
)
const entry = joined(key, colon, value, comment)

const marker = fc.constantFrom(
  ...['---', '--- ', '--- # c', '--- a', '---\t', '...', '... x', '----', '---\u00a0'],
  ...['%YAML 1.1', '%YAML 1.2', '%TAG ! !x', '%a', '%YAML 1.1\n---', '%TAG !x! tag:x,1:\n---'],
)

const line = oneOf(
  [14, entry],
  [3, joined(fc.constantFrom('- ', '-', '-\t', '- - ', '-   '), oneOf([2, entry], [2, value]), comment)],
  [1, joined(fc.constantFrom('? ', '?', '?\t'), oneOf([2, key], [1, value]))],
  [1, joined(fc.constantFrom(': ', ':'), value)],
  [2, joined(key, fc.constant(':'))],
  [1, marker],
  [1, oneOf([1, value], [1, comment], [1, blank])],
)

/** Lines in any columns. */
const anyLines = repeated(joined(indent, line, lineBreak), 5)

/** Lines in one column. */
const evenLines = fc
  .tuple(fc.constantFrom('', '', '  ', '    '), fc.array(line, { minLength: 1, maxLength: 4 }))
  .map(([indent, all]) => all.map((text) => `${indent}${text}\n`).join(''))

export const lines = oneOf([1, anyLines], [1, evenLines])
