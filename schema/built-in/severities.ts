import type { Severity } from '../model/rule.ts'

/**
 * The checks that are not rule modules, apart from their pages: every run needs these. The first severity is the
 * usual one.
 */
export const builtInSeverities = {
  'boolean-word': ['error', 'warning'],
  'cluster-name-expected': ['error'],
  'deprecated-value': ['warning'],
  'dropped-text': ['error'],
  'duplicate-key': ['error'],
  'encrypted-values': ['info'],
  'flag-syntax': ['error'],
  'invalid-suppression': ['warning'],
  'large-number': ['error', 'warning'],
  'literal-secret': ['warning', 'info'],
  'lost-indentation': ['error'],
  'merge-key-first': ['warning'],
  'missing-value': ['error'],
  'nested-values': ['error', 'warning'],
  'newer-chart': ['info'],
  'no-effect': ['info', 'warning', 'error'],
  'not-allowed': ['error'],
  'not-enabled': ['warning'],
  'not-in-version': ['error', 'warning'],
  'octal-number': ['error', 'warning'],
  'other-chart': ['error', 'info'],
  'partly-checked': ['info'],
  'placeholder-left': ['error', 'warning'],
  'removed-defaults': ['warning', 'info'],
  'resource-rule': ['error'],
  'schema-validation-off': ['warning'],
  'suppression-without-reason': ['error'],
  'template-expression': ['error', 'warning'],
  'unknown-key': ['error', 'warning', 'info'],
  'unknown-kind': ['error'],
  'unquoted-version': ['error', 'warning'],
  'unreadable-file': ['error'],
  'unused-suppression': ['warning'],
  'wrong-type': ['error'],
  'yaml-syntax': ['error'],
} as const satisfies Record<string, readonly [Severity, ...Severity[]]>

export type BuiltInRuleId = keyof typeof builtInSeverities

export type SeverityOf<Id extends BuiltInRuleId> = (typeof builtInSeverities)[Id][number]
