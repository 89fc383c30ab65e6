import type { FleetRule } from '../../model/fleet-rule.ts'
import automaticPeeringComplete from './automatic-peering-complete.ts'
import eastWestGatewayComplete from './east-west-gateway-complete.ts'
import meshFipsDistribution from './mesh-fips-distribution.ts'
import multiclusterMeshComplete from './multicluster-mesh-complete.ts'
import operatorNamespaceWatched from './operator-namespace-watched.ts'

/** What the operator, its resources and the charts beside it say together, sorted by id. */
export const fleetRules: readonly FleetRule[] = [
  automaticPeeringComplete,
  eastWestGatewayComplete,
  meshFipsDistribution,
  multiclusterMeshComplete,
  operatorNamespaceWatched,
]
