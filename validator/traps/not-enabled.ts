import { compareChartVersions } from '../../schema/model/chart-version.ts'
import { keySchema } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import type { Visit } from '../chart/visit.ts'
import { builtIn } from '../findings/finding.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { pathText } from '../values/path-text.ts'
import {
  entryAt,
  isEmpty,
  isSameValue,
  type MappingNode,
  type Path,
  type ValueNode,
} from '../values/values-tree.ts'

/** Whether the values enable some section, so that they are the values of a release and not a layer of several. */
export function enablesSomething(values: MappingNode): boolean {
  for (const { value } of values.entries.values()) {
    if (value.kind !== 'mapping') continue
    const enabled = value.entries.get('enabled')
    if (enabled?.key !== undefined && isScalar(enabled.value, true)) return true
  }
  return false
}

/**
 * Reports a section that is configured, but off because nobody has set its `enabled`. Returns whether it is off, so
 * that nothing in it has an effect.
 */
export function checkNotEnabled(
  check: SchemaCheck,
  values: MappingNode,
  visit: Visit,
  map: MappingNode,
): boolean {
  const schema = visit.schema && branchFor(check.chart.schema, visit.schema, visit.node)
  const declared = schema && keySchema(schema, 'enabled')
  if (declared === undefined || declared === 'unknown' || !declared.isNamed) return false
  const enabled = map.entries.get('enabled')
  if (enabled === undefined || !isScalar(enabled.value, false)) return false
  if (enabled.key !== undefined) return true
  const path = pathOf(visit)
  const other = check.chart.hints.otherSwitches?.[path.join('.')]?.split('.')
  const switched = other && entryAt(values, other)
  if (switched && isScalar(switched.value, true)) return false
  const since = check.chart.hints.switchesSince?.[path.join('.')]
  if (since !== undefined && compareChartVersions(check.version, since) < 0) return false
  const key = changedKey(check.defaults, path, map)
  if (key === undefined || isMisspelt('enabled', map)) return true
  const own = [...path, 'enabled']
  check.report(
    builtIn('not-enabled', {
      message: `${pathText(path)} is configured, but ${pathText(own)} is not set, and is false by default`,
      help: 'set enabled to true to use these settings, or to false to keep them unused',
      data: { key },
      path,
      location: visit.entry?.key ?? { file: check.lastFile, start: 0, end: 0 },
    }),
  )
  return true
}

/** Whether a key is a misspelt one, which is reported itself. */
function isMisspelt(key: string, map: MappingNode): boolean {
  const others = [...map.entries.keys()].filter((other) => other !== key)
  return others.some((other) => nearestWord(other, [key]) !== undefined)
}

/** A key below which a layer of the user sets something else than the default. */
function changedKey(defaults: MappingNode, path: Path, map: MappingNode): string | undefined {
  for (const [key, entry] of map.entries) {
    if (entry.key === undefined) continue
    const fallback = entryAt(defaults, [...path, key])
    if (fallback === undefined ? !isEmpty(entry.value) : !isSameValue(entry.value, fallback.value)) return key
  }
  return undefined
}

function isScalar(node: ValueNode, value: boolean): boolean {
  return node.kind === 'scalar' && node.value === value
}
