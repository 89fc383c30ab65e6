import { durationPattern, quantityPattern } from '../../schema/model/patterns.ts'

/** A text in the form that is needed, for one that nearly has it. */
export interface NearForm {
  value: string
  /** Whether nothing else can be meant. */
  isSure: boolean
  help: string
}

/** What a text such as `512MB`, `2 Gi` or `5 min` says in the form that a pattern of the schema asks for. */
export function nearForm(text: string, pattern: string | undefined, key: string): NearForm | undefined {
  if (pattern === quantityPattern.pattern) return nearQuantity(text, key)
  return pattern === durationPattern.pattern ? nearDuration(text) : undefined
}

function nearQuantity(text: string, key: string): NearForm | undefined {
  const [, number, unit = ''] = /^([0-9]+(?:\.[0-9]+)?)\s*([a-zA-Z]*)$/.exec(text.trim()) ?? []
  if (number === undefined) return undefined
  if (key === 'cpu') return nearCpu(number, unit)
  const isWritten = quantityUnit.test(unit)
  if (isWritten) return sure(`${number}${unit}`)
  const [, letter, binary] = /^([kmgtpe])(i?)b?$/i.exec(unit) ?? []
  if (letter === undefined) return undefined
  const large = letter.toUpperCase()
  if (binary !== '') return sure(`${number}${large}i`)
  const value = `${number}${large === 'K' ? 'k' : large}`
  return {
    value,
    isSure: false,
    help: `${value} is equivalent; powers of 1024 are written ${number}${large}i`,
  }
}

function nearCpu(number: string, unit: string): NearForm | undefined {
  if (/^(?:(?:v?cpu|core)s?)?$/i.test(unit)) return sure(number)
  return /^(?:m|milli(?:cpu|core)s?)$/.test(unit) ? sure(`${number}m`) : undefined
}

function nearDuration(text: string): NearForm | undefined {
  const [, number, unit = ''] = /^([0-9]+)\s*([a-zA-Z]+)$/.exec(text.trim()) ?? []
  if (number === undefined) return undefined
  const days = /^d(?:ays?)?$/i.test(unit)
  if (days) return sure(`${24 * Number(number)}h`)
  const short = durationUnits.find(([, words]) => words.test(unit))?.[0]
  return short === undefined ? undefined : sure(`${number}${short}`)
}

function sure(value: string): NearForm {
  return { value, isSure: true, help: `write ${value}` }
}

const quantityUnit = /^(?:[KMGTPE]i|[numkMGTPE])?$/

const durationUnits: readonly [unit: string, words: RegExp][] = [
  ['ms', /^(?:ms|msecs?|millis(?:econds?)?)$/i],
  ['s', /^(?:s|secs?|seconds?)$/i],
  ['m', /^(?:m|mins?|minutes?)$/],
  ['h', /^(?:h|hrs?|hours?)$/i],
]
