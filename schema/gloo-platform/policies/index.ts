import type { Policy } from '../../model/policy.ts'
import type { RuleModule } from '../../model/rule.ts'
import developerModeOff from './developer-mode-off.ts'
import envoyFiltersSegmented from './envoy-filters-segmented.ts'
import fipsImagesRequired from './fips-images-required.ts'
import licenseSecretRequired from './license-secret-required.ts'
import managementClusterDedicated from './management-cluster-dedicated.ts'
import managementPlanePrivate from './management-plane-private.ts'
import managementServerReplicas from './management-server-replicas.ts'
import memoryLimitSet from './memory-limit-set.ts'
import relayCertificatesOwn from './relay-certificates-own.ts'
import relayInsecureOff from './relay-insecure-off.ts'
import safeModeAvailable from './safe-mode-available.ts'
import safeModeOn from './safe-mode-on.ts'
import uiLoginRequired from './ui-login-required.ts'

/** Sorted by id. */
export const policies: readonly Policy<RuleModule>[] = [
  {
    id: 'production',
    summary: 'A release for production, as the documentation recommends.',
    rules: [
      developerModeOff,
      envoyFiltersSegmented,
      managementClusterDedicated,
      managementPlanePrivate,
      managementServerReplicas,
      memoryLimitSet,
      relayCertificatesOwn,
      relayInsecureOff,
      safeModeAvailable,
      safeModeOn,
      uiLoginRequired,
    ],
  },
  {
    id: 'require-fips',
    summary: 'Every image of a component is a FIPS build.',
    rules: [fipsImagesRequired],
  },
  {
    id: 'require-license-secret',
    summary: 'Licenses come from Secrets only.',
    rules: [licenseSecretRequired],
  },
]
