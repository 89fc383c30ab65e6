import { compareChartVersions, isOlderDefault, minorOf } from '../../schema/model/chart-version.ts'
import { valueAt, type IntendedMapping } from '../edits/intended.ts'
import { pathText } from '../values/path-text.ts'
import type { UnplacedDecision, Versions } from './file-migration.ts'

/** Defaults that change between two versions, of sections that the document has and does not switch off. */
export function changedDefaults(
  values: IntendedMapping,
  { chart: { defaults, olderDefaults, migrations }, from, to, root }: Versions,
): UnplacedDecision[] {
  return olderDefaults.flatMap((older) => {
    const { path: own, before, value, source } = older
    if (!isOlderDefault(older, from) || compareChartVersions(before, to) > 0) return []
    // The new place has the default that counts.
    if (migrations.some((one) => one.from === own.join('.'))) return []
    const section = [...root, own[0]!]
    const path = [...root, ...own]
    const newer = defaultAt(defaults, own)
    if (newer === undefined || valueAt(values, section) === undefined) return []
    if (valueAt(values, [...section, 'enabled']) === false || valueAt(values, path) !== undefined) return []
    const [is, was] = [newer, value].map((one) => JSON.stringify(one))
    return {
      path,
      message: `${pathText(path)} is ${is} by default from ${minorOf(before)} on; before, it was ${was}`,
      help: `set it to ${was} to keep the old default`,
      source,
      isOptional: true,
    }
  })
}

function defaultAt(defaults: unknown, path: readonly string[]): unknown {
  let value = defaults
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key]
  return value
}
