import { brokenBound, compareChartVersions } from '../../schema/model/chart-version.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Visit } from '../chart/visit.ts'
import { reportKey, reportValue } from '../schema/report-visit.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import type { MappingNode } from '../values/values-tree.ts'

/** Reports an object of a kind that the stated version of the chart does not install. */
export function checkKindVersion(check: SchemaCheck, object: MappingNode, root: Visit): void {
  const change = brokenBound(check.chart.installedBy ?? {}, check.version)
  const entry = object.entries.get('kind')
  if (change === undefined || entry === undefined) return
  const fact =
    change.kind === 'since'
      ? `${check.chart.chart} came with chart ${change.version}`
      : `${check.chart.chart} was removed in chart ${change.version}`
  const kind: Visit = { parent: root, key: 'kind', entry, node: entry.value, isNamed: true }
  reportKey(check, kind, 'not-in-version', {
    fact: `${fact}; you validate for ${check.version}`,
    data: { [change.kind]: change.version, chartVersion: check.version },
  })
}

/** Reports a member of an enum that came later than the stated version. */
export function checkMemberVersion(check: SchemaCheck, visit: Visit, { memberSince }: CompactSchema): void {
  const { node } = visit
  if (memberSince === undefined || node.kind !== 'scalar' || typeof node.value !== 'string') return
  const since = Object.hasOwn(memberSince, node.value) ? memberSince[node.value]! : undefined
  if (since === undefined || compareChartVersions(check.version, since) >= 0) return
  reportValue(check, visit, 'not-in-version', {
    fact: `requires chart ${since} or newer for ${node.value}; you validate for ${check.version}`,
    data: { since, chartVersion: check.version },
  })
}
