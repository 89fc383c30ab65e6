import type { Diagnostic } from './diagnostic.ts'

/**
 * A name for each finding that stays when lines move: rule, file, values path and data, and a number where all these
 * are equal.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  // Only reports for machines ask for it, and Node.js needs milliseconds to load it.
  const { createHash } = process.getBuiltinModule('node:crypto')
  const counts = new Map<string, number>()
  return diagnostics.map(({ ruleId, file, path, data }) => {
    const identity = JSON.stringify([ruleId, file, path, data])
    const count = counts.get(identity) ?? 0
    counts.set(identity, count + 1)
    return createHash('sha256').update(`${identity}${count}`).digest('hex').slice(0, 32)
  })
}
