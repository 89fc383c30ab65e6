import { textIn, type FleetContext, type Member } from '../model/fleet-rule.ts'

/** The name of the document of gloo-extensions-config that says how clusters are linked. */
export const linksDocument = 'gloo-extensions-config beta'

/** Where it says so. */
export const linkMode = ['serviceMeshController', 'multiClusterMode']

/** The documents by which the management plane links the clusters. */
export function peeringIn({ all }: Pick<FleetContext, 'all'>): Member[] {
  return all(linksDocument).filter((member) => textIn(member, ...linkMode) === 'Peering')
}
