import type { Severity } from '../model/rule.ts'

/** The checks that are no rule modules, apart from their pages: every run needs these. */
export const builtInSeverities = {
  'boolean-word': 'error',
  'cluster-name-expected': 'error',
  'deprecated-value': 'warning',
  'dropped-text': 'error',
  'duplicate-key': 'error',
  'flag-syntax': 'error',
  'invalid-suppression': 'warning',
  'large-number': 'error',
  'literal-secret': 'warning',
  'lost-indentation': 'error',
  'merge-key-first': 'warning',
  'missing-value': 'error',
  'nested-values': 'error',
  'no-effect': 'info',
  'not-allowed': 'error',
  'not-in-version': 'error',
  'octal-number': 'error',
  'other-chart': 'error',
  'partly-checked': 'info',
  'placeholder-left': 'error',
  'removed-defaults': 'warning',
  'schema-validation-off': 'warning',
  'suppression-without-reason': 'error',
  'unknown-key': 'error',
  'unmodelled-section': 'info',
  'unquoted-version': 'error',
  'unreadable-file': 'error',
  'unused-suppression': 'warning',
  'wrong-type': 'error',
  'yaml-syntax': 'error',
} as const satisfies Record<string, Severity>

export type BuiltInRuleId = keyof typeof builtInSeverities
