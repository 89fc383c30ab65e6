import type { PlatformValues } from '../platform.ts'

type Istio = PlatformValues['istioInstallations']

/** What an installation of istiod and one of a gateway have in common. */
export interface Installation {
  clusters?: readonly Cluster[] | null
  revision?: string
  gatewayRevision?: string
  controlPlaneRevision?: string
  istioOperatorSpec?: Readonly<Record<string, unknown>>
}

interface Cluster {
  name?: string
  defaultRevision?: boolean
  activeGateway?: boolean
}

/** The installations of istiod, or of one gateway. */
export interface Installations {
  /** Path of the sequence. */
  at: readonly (string | number)[]
  /** The same, as messages have it. */
  path: string
  isGateway: boolean
  installations: readonly Installation[]
}

/** All that a release installs of Istio. */
export function installationsOf(istio: Istio): Installations[] {
  if (!istio?.enabled) return []
  const path = 'istioInstallations.controlPlane.installations'
  const { enabled, installations = [] } = istio.controlPlane ?? {}
  const ofGateways = (['northSouthGateways', 'eastWestGateways'] as const).flatMap((key) => {
    return (istio[key] ?? []).flatMap(({ enabled, installations = [] }, index) => {
      const at = ['istioInstallations', key, index, 'installations']
      const path = `istioInstallations.${key}[${index}].installations`
      return enabled ? [{ at, path, isGateway: true, installations }] : []
    })
  })
  const ofIstiod = { at: path.split('.'), path, isGateway: false, installations }
  return [...(enabled ? [ofIstiod] : []), ...ofGateways]
}

/** The installations of istiod that a release has. */
export function istiodInstallationsOf(istio: Istio): Installations[] {
  return installationsOf(istio).filter(({ isGateway }) => !isGateway)
}

/** The installations of each gateway that a release has. */
export function gatewayInstallationsOf(istio: Istio): Installations[] {
  return installationsOf(istio).filter(({ isGateway }) => isGateway)
}

/** Name of the revision; `auto` is the newest that Gloo supports. */
export function revisionOf({ revision, gatewayRevision }: Installation): string {
  return revision || gatewayRevision || 'auto'
}

/** The clusters of an installation: without any it is for the cluster of the release, as the active one there. */
export function clustersOf(
  { clusters }: Installation,
  ownCluster: string | undefined,
): { name: string; isActive: boolean }[] {
  if (!clusters?.length) return [{ name: ownCluster ?? '', isActive: true }]
  return clusters.map(({ name = '', defaultRevision, activeGateway }) => ({
    name,
    isActive: Boolean(defaultRevision ?? activeGateway),
  }))
}
