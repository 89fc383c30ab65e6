import { compareChartVersions } from '../../schema/model/chart-version.ts'
import { keySchema } from '../chart/children.ts'
import { configuredSection } from '../chart/configured-section.ts'
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
  const configured = configuredBy(check, visit)
  if (configured !== undefined) return checkConfiguredSection(check, values, visit, map, configured)
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
  if (!isMisspelt('enabled', map)) report(check, visit, map, [...path, 'enabled'])
  return true
}

function configuredBy({ chart }: SchemaCheck, { parent, key }: Visit): string | undefined {
  const isAtTop = parent !== undefined && parent.parent === undefined
  return isAtTop ? configuredSection(chart, key) : undefined
}

/** The same of a section that configures another one, which has the switch. */
function checkConfiguredSection(
  check: SchemaCheck,
  values: MappingNode,
  visit: Visit,
  map: MappingNode,
  section: string,
): boolean {
  const enabled = entryAt(values, [section, 'enabled'])
  if (enabled === undefined || !isScalar(enabled.value, false)) return false
  const { clusterName } = check.chart.hints
  // Values without the name of the cluster are a layer over others.
  const isWhole = clusterName === undefined || entryAt(values, clusterName.split('.'))?.key !== undefined
  if (enabled.key === undefined && isWhole && !isMisspelt(section, values))
    report(check, visit, map, [section, 'enabled'])
  return true
}

/** Reports a section in which a layer changes something. */
function report(check: SchemaCheck, visit: Visit, map: MappingNode, switchPath: Path): void {
  const path = pathOf(visit)
  const key = changedKey(check.defaults, path, map)
  if (key === undefined) return
  check.report(
    builtIn('not-enabled', {
      message: `${pathText(path)} is configured, but ${pathText(switchPath)} is not set, and is false by default`,
      help: 'set enabled to true to use these settings, or to false to keep them unused',
      data: { key },
      path,
      location: visit.entry?.key ?? { file: check.lastFile, start: 0, end: 0 },
    }),
  )
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
