import { sha256 } from '../text/sha256.ts'
import type { ReportedFinding } from './report.ts'
import { keyInFile } from './finding-key.ts'

/**
 * A name for each finding that stays when lines move: rule, file, custom resource, values path and data, and a number
 * where all these are equal.
 */
export function fingerprints(diagnostics: readonly ReportedFinding[]): string[] {
  const counts = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const identity = `${keyInFile(diagnostic)}${diagnostic.object ?? ''}`
    const count = counts.get(identity) ?? 0
    counts.set(identity, count + 1)
    return sha256(`${identity}${count}`).slice(0, 32)
  })
}
