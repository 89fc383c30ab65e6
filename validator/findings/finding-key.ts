import type { FindingData } from '../../schema/model/rule.ts'
import type { Path } from '../values/values-tree.ts'

interface Named {
  ruleId: string
  path: Path
}

/** Equal for findings that are reported once, as in a layer that releases share; their severities may differ. */
export function keyAtLocation(
  { ruleId, message, path }: Named & { message: string },
  file: string,
  start: number,
): string {
  return JSON.stringify([ruleId, file, start, message, path])
}

/** Equal for findings of one file whose lines have moved; a message may name some of these. */
export function keyInFile({ ruleId, file, path, data }: Named & { file: string; data: FindingData }): string {
  return JSON.stringify([ruleId, file, path, data])
}

/** Equal for findings about one value of a release, whatever layer it now comes from. */
export function keyInRelease({ ruleId, path }: Named): string {
  return JSON.stringify([ruleId, path])
}
