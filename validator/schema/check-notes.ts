import { brokenBound, compareChartVersions } from '../../schema/model/chart-version.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { locationWords } from '../values/origin.ts'
import { noEffectOf } from './effect.ts'
import { migratedKey } from '../suggest/migrated-key.ts'
import { successorFix } from './key-fixes.ts'
import type { SchemaCheck } from './schema-check.ts'
import { entryAt, isSameValue } from '../values/values-tree.ts'
import type { Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { reportKey } from './report-visit.ts'

/** What the walk has met above a value. */
export interface Above {
  /** Whether the parent map takes no other keys than those it names. */
  isClosed: boolean
  /** Whether it takes names of the user, so that an older chart takes a name it does not know for one of these. */
  takesOthers?: boolean
  /** Whether a finding above already reports that nothing reads this value. */
  hasNoEffect: boolean
  /** Whether the chart refuses what it does not render of the section around. */
  refusesUnrendered?: boolean
}

type Outcome = 'fine' | 'refused' | 'without-effect'

/** Reports what the schema notes about a value that the user set: its versions, its successor, its effect. */
export function checkNotes(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  { isClosed, takesOthers, hasNoEffect, refusesUnrendered = false }: Above,
): Outcome {
  if (schema.onlyOurs === true && check.chartSource === 'published') {
    reportOnlyOurs(check, visit)
    return 'refused'
  }
  const change = takesOthers ? undefined : brokenBound(schema, check.version)
  if (change !== undefined) {
    reportVersion(check, visit, change, isClosed)
    if (isClosed) return 'refused'
  }
  reportDeprecation(check, visit, schema)
  const noEffect = noEffectOf(check, schema, refusesUnrendered)
  if (noEffect === undefined) return 'fine'
  if (!hasNoEffect) reportNoEffect(check, visit, noEffect)
  return 'without-effect'
}

function reportOnlyOurs(check: SchemaCheck, visit: Visit): void {
  reportKey(check, visit, 'unknown-key', {
    severity: 'error',
    fact: `is not a known key of the published ${check.chart.chart}: only the chart of gloo-values has it`,
    help: 'remove it, or set chartSource: ours (--chart-source ours) where you install the chart of gloo-values',
    data: { key: String(visit.key), chartSource: 'ours' },
  })
}

function reportVersion(
  check: SchemaCheck,
  visit: Visit,
  change: { kind: 'since' | 'until'; version: string },
  isClosed: boolean,
): void {
  const fact =
    change.kind === 'since'
      ? `requires chart ${change.version} or newer`
      : `was removed in chart ${change.version}`
  const migrated =
    change.kind === 'until' ? migratedKey(check.chart.migrations, pathOf(visit), check.version) : undefined
  reportKey(check, visit, 'not-in-version', {
    // Where other names are free, an older chart takes the key and does nothing with it.
    severity: isClosed ? 'error' : 'warning',
    fact: `${fact}; you validate for ${check.version} (${versionSource(check)})`,
    ...(migrated && { help: migrated.help }),
    data: { [change.kind]: change.version, chartVersion: check.version },
  })
}

function versionSource({ version, versionAt, chart }: SchemaCheck): string {
  if (versionAt !== undefined) return locationWords(versionAt)
  return version === chart.version ? 'the newest known chart' : '--chart-version'
}

function reportDeprecation(check: SchemaCheck, visit: Visit, { deprecated }: CompactSchema): void {
  if (deprecated === undefined) return
  const { reason, replacement, since } = deprecated
  if (since !== undefined && compareChartVersions(check.version, since) < 0) return
  const useInstead = replacement === undefined ? '' : `; use ${replacement}`
  reportKey(check, visit, 'deprecated-value', {
    fact: `is deprecated${since === undefined ? '' : ` since ${since}`}: ${reason}${useInstead}`,
    ...(replacement === undefined ? {} : successorFix(check, visit, replacement)),
    data: { reason, ...(replacement === undefined ? {} : { replacement }) },
  })
}

function reportNoEffect(
  check: SchemaCheck,
  visit: Visit,
  { unless, ...noEffect }: NonNullable<ReturnType<typeof noEffectOf>>,
): void {
  if (unless !== undefined && visit.node.kind === 'scalar' && visit.node.value === unless) return
  const path = pathOf(visit)
  const fallback = entryAt(check.defaults, path)?.value
  // A copy of the default tells nothing about what the user expects.
  if (fallback !== undefined && isSameValue(visit.node, fallback)) return
  reportKey(check, visit, 'no-effect', noEffect)
}
