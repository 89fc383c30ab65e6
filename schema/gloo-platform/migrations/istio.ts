import { defineMigrations } from '../../model/migration.ts'

/** Istio installations that Gloo manages. */
export const istio = defineMigrations([
  {
    from: 'managedInstallations',
    since: '2.3.0',
    rewrite: {
      kind: 'decide',
      to: ['istioInstallations'],
      reason:
        'this section installs and upgrades Istio: compare it with the running installations before you move it',
    },
    source: 'public values files for 2.2 and those for gloo-platform 2.3',
  },
])
