import type { Path } from './values-tree.ts'

/** Equal for findings that are reported once, as in a layer that releases share; their severities may differ. */
export function identityOf(
  { ruleId, message, path }: { ruleId: string; message: string; path: Path },
  file: string,
  start: number,
): string {
  return JSON.stringify([ruleId, file, start, message, path])
}
