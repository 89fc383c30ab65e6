import type { CelChecks } from '../../schema/model/cel-check.ts'
import type { CompactKind } from '../../schema/model/compact-resources.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'

/** What the engine is given of a chart: its compact schema and hints, and what is no plain data. */
export interface KnownChart extends CompactChart {
  /** The rules that hold for everybody. */
  rules: readonly Rule[]
  /** Of a kind of custom resources, whose objects take the place of values: what its rules in CEL check. */
  celChecks?: CelChecks
  /** Of a kind: the versions of its chart that install it. */
  installedBy?: Pick<CompactKind, 'since' | 'until'>
}
