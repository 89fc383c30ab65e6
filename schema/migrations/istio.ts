import { defineMigrations, type Migration } from '../model/migration.ts'

const parts = ['images', 'revision', 'controlPlane', 'northSouthGateways', 'eastWestGateways']

/** Istio installations that Gloo manages. */
export const istio = defineMigrations(
  parts.map((part): Migration => ({
    from: `managedInstallations.${part}`,
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: [`istioInstallations.${part}`],
      reason: 'it installs and upgrades Istio; compare with the installations that run before you move it',
    },
    source: 'public values files for 2.2 beside those for gloo-platform 2.3',
  })),
)
