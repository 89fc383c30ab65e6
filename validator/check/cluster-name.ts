import { isPlaceholder } from '../../schema/model/placeholder.ts'
import { builtIn } from '../findings/finding.ts'
import { originWords } from '../values/origin.ts'
import { pathText, quoted } from '../values/path-text.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { mask } from '../secrets/redacted-text.ts'
import { holdsSecret } from '../secrets/secret-text.ts'
import type { ExpectedCluster } from '../release/release-settings.ts'
import { entryAt, type Entry, type MappingNode, type ValueNode } from '../values/values-tree.ts'

/** The values with the name of the cluster, as a pipeline gives it at install where no layer does. */
export function layClusterName(
  values: MappingNode,
  { hints }: Pick<KnownChart, 'hints'>,
  cluster: ExpectedCluster | undefined,
): MappingNode {
  const path = hints.clusterName?.split('.')
  if (cluster === undefined || path === undefined || entryAt(values, path) !== undefined) return values
  return withCluster(values, path, cluster) ?? values
}

/** The mapping with the name at a path; nothing where something else than a mapping is in the way. */
function withCluster(
  map: MappingNode,
  path: readonly string[],
  cluster: ExpectedCluster,
): MappingNode | undefined {
  const [key, ...rest] = path
  if (key === undefined) return undefined
  const { name, location } = cluster
  // A section of the user stays where it is.
  const entry = map.entries.get(key)
  const below = entry?.value ?? { kind: 'mapping', entries: new Map<string, Entry>() }
  const value: ValueNode | undefined =
    rest.length === 0
      ? { kind: 'scalar', value: name, style: 'plain', location }
      : below.kind === 'mapping'
        ? withCluster(below, rest, cluster)
        : undefined
  if (value === undefined) return undefined
  return {
    ...map,
    entries: new Map([...map.entries, [key, { ...entry, key: entry?.key ?? location, value }]]),
  }
}

/** Reports values of another cluster. */
export function checkClusterName(
  { chart, report, placeholders }: Pick<SchemaCheck, 'chart' | 'report' | 'placeholders'>,
  values: MappingNode,
  cluster: ExpectedCluster | undefined,
): void {
  const path = chart.hints.clusterName?.split('.') ?? []
  const entry = entryAt(values, path)
  if (cluster === undefined || entry?.key === undefined || entry.value.kind !== 'scalar') return
  const { value, location } = entry.value
  if (typeof value !== 'string' || value === cluster.name || isPlaceholder(value)) return
  if (placeholders.some((pattern) => pattern.test(value))) return
  const found = holdsSecret(value, true) ? mask : value
  report(
    builtIn('cluster-name-expected', {
      message: `${pathText(path)} is ${quoted(found)}, but the values are for ${quoted(cluster.name)}${originWords(entry)}`,
      help: 'correct the name here, or the cluster in the configuration',
      data: { found, expected: cluster.name },
      path,
      location: location !== undefined && location.end > location.start ? location : entry.key,
      related: [{ message: 'the expected cluster is set here', location: cluster.location }],
    }),
  )
}
