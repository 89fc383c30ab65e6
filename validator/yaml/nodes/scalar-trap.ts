import type { BuiltInRuleId } from '../../../schema/built-in/severities.ts'
import { goFloat } from './go-number.ts'
import type { Scalar, ScalarNode } from '../../values/values-tree.ts'

export interface ScalarTrap {
  ruleId: BuiltInRuleId & ('boolean-word' | 'large-number' | 'octal-number' | 'unquoted-version')
  /** The text in the file. */
  text: string
  /** What Helm makes of it. */
  result: string
  /** Completes "and Helm …". */
  words: string
  /** The same of a value that may not be shown. */
  maskedWords: string
}

const maskedWords: Record<ScalarTrap['ruleId'], string> = {
  'boolean-word': 'reads it without quotes as true or false',
  'large-number': 'prints it without quotes in exponent form',
  'octal-number': 'reads it without quotes as an octal number',
  'unquoted-version': 'reads it without quotes as a number, and prints it differently',
}

/** What Helm makes of a text without quotes that looks like something else to people. */
export function scalarTrap({ value, style, location }: ScalarNode): ScalarTrap | undefined {
  if (style !== 'plain' || location === undefined || location.file.isFlag) return undefined
  return trapOf(location.file.text.slice(location.start, location.end), value)
}

export function trapOf(text: string, value: Scalar): ScalarTrap | undefined {
  if (typeof value === 'boolean') {
    return /^(?:true|false)$/i.test(text) ? undefined : readAs('boolean-word', text, String(value))
  }
  if (typeof value !== 'number' || !/^[-+.\d]/.test(text)) return undefined
  const printed = goFloat(value)
  if (printed === text) return undefined
  if (isOctal(text)) return readAs('octal-number', text, String(value))
  if (!/^[-+]?\d{7,}$/.test(text)) return readAs('unquoted-version', text, printed)
  return {
    ruleId: 'large-number',
    text,
    result: printed,
    words: `prints the unquoted ${text} as ${printed}`,
    maskedWords: maskedWords['large-number'],
  }
}

export function isOctal(text: string): boolean {
  return /^[-+]?0o?[0-7_]*[1-7][0-7_]*$/i.test(text)
}

function readAs(ruleId: ScalarTrap['ruleId'], text: string, result: string): ScalarTrap {
  const words = `reads the unquoted ${text} as ${result}`
  return { ruleId, text, result, words, maskedWords: maskedWords[ruleId] }
}
