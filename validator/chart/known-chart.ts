import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { Migration } from '../../schema/model/migration.ts'
import type { Rule } from '../../schema/model/rule.ts'

/** What the engine is given of a chart: its compact schema and hints, and what is no plain data. */
export interface KnownChart extends CompactChart {
  /** The rules that hold for everybody. */
  rules: readonly Rule[]
  migrations: readonly Migration[]
}
