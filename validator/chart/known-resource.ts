import type { CelChecks } from '../../schema/model/cel-check.ts'
import type { CompactResources, ResourceKind } from '../../schema/model/compact-resources.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { InternalError } from '../base/internal-error.ts'
import type { KnownChart } from './known-chart.ts'

/** A kind as the engine is given it: in the form of a chart whose values are one object. */
export function knownResource(
  { version: chartVersion, oldest, kinds, definitions }: CompactResources,
  { version, kind }: ResourceKind,
  { celChecks, rules }: { celChecks: CelChecks; rules: readonly Rule[] },
): KnownChart {
  const { versions, isPartlyKnown, since, until } = kinds[kind] ?? {}
  const schema = versions?.[version]
  if (schema === undefined) throw new InternalError(`${kind} ${version} is unknown`)
  return {
    chart: kind,
    version: chartVersion,
    oldest,
    defaults: {},
    olderDefaults: [],
    incompleteDefaults: [],
    components: [],
    configurations: {},
    hints: {
      ownSections: [],
      otherNames: { nearby: {}, anywhere: {} },
      secretForms: [],
      ...(isPartlyKnown && { isPartlyKnown }),
    },
    schema: { ...schema, definitions },
    installedBy: { ...(since && { since }), ...(until && { until }) },
    rules,
    migrations: [],
    celChecks,
  }
}
