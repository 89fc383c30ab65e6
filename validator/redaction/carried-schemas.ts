import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { CarriedLayer } from '../carriers/parts/carrier.ts'

/** What is known of the values in a carrier. */
export interface CarriedSchemas {
  /** The schemas of all releases and resources of the run: which of them a part is of may be unclear. */
  all: readonly CompactSchema[]
  /** That of the kind, where a layer is a custom resource. */
  ofResources: ReadonlyMap<CarriedLayer, CompactSchema>
}
