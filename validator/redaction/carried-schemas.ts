import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { CarriedLayer } from '../carriers/parts/carrier.ts'

/** What the values in a carrier may be. */
export interface CarriedSchemas {
  /** Of whatever is in it. */
  all: readonly CompactSchema[]
  /** Of the custom resources of known kinds. */
  ofResources: ReadonlyMap<CarriedLayer, CompactSchema>
}
