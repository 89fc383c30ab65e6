import { isPlaceholder } from '../schema/model/placeholder.ts'
import { builtIn } from './finding.ts'
import { originWords } from './origin.ts'
import { quoted } from './path-text.ts'
import { mergeMaps } from './layers.ts'
import type { SchemaCheck } from './schema/schema-check.ts'
import { mask } from './secrets/redacted-text.ts'
import { holdsSecret } from './secrets/secret-text.ts'
import type { Place } from './source-file.ts'
import { entryAt, type MapNode } from './values-tree.ts'

/** The cluster that a configuration names for a release. */
export interface ExpectedCluster {
  name: string
  place: Place
}

/** The values with the name of the cluster, as a pipeline gives it at install where no layer does. */
export function layClusterName(values: MapNode, cluster: ExpectedCluster | undefined): MapNode {
  if (cluster === undefined || entryAt(values, path) !== undefined) return values
  const { name, place } = cluster
  const common = values.entries.get('common')
  if (common !== undefined && common.value.kind !== 'map') return values
  return mergeMaps(values, {
    kind: 'map',
    entries: new Map([
      [
        'common',
        {
          // A section of the user stays where it is.
          key: common?.key ?? place,
          value: {
            kind: 'map',
            entries: new Map([
              ['cluster', { key: place, value: { kind: 'scalar', value: name, style: 'plain', place } }],
            ]),
            ...(common?.value.place && { place: common.value.place }),
          },
        },
      ],
    ]),
    ...(values.place && { place: values.place }),
  })
}

/** Reports values of another cluster. */
export function checkClusterName(
  { report, placeholders }: Pick<SchemaCheck, 'report' | 'placeholders'>,
  values: MapNode,
  cluster: ExpectedCluster | undefined,
): void {
  const entry = entryAt(values, path)
  if (cluster === undefined || entry?.key === undefined || entry.value.kind !== 'scalar') return
  const { value, place } = entry.value
  if (typeof value !== 'string' || value === cluster.name || isPlaceholder(value)) return
  if (placeholders.some((pattern) => pattern.test(value))) return
  const found = holdsSecret(value, true) ? mask : value
  report(
    builtIn('cluster-name-expected', {
      message: `common.cluster is ${quoted(found)}, but these are the values of ${quoted(cluster.name)}${originWords(entry)}`,
      help: 'correct the name here, or the cluster in the configuration',
      data: { found, expected: cluster.name },
      path,
      place: place !== undefined && place.end > place.start ? place : entry.key,
      related: [{ message: 'the cluster is named here', place: cluster.place }],
    }),
  )
}

const path = ['common', 'cluster']
