import type { Rule } from '../../model/rule.ts'
import developerModeOff from './developer-mode-off.ts'
import fipsImagesRequired from './fips-images-required.ts'
import licenseSecretRequired from './license-secret-required.ts'
import managementServerReplicas from './management-server-replicas.ts'
import memoryLimitSet from './memory-limit-set.ts'
import relayCertificatesOwn from './relay-certificates-own.ts'
import relayInsecureOff from './relay-insecure-off.ts'

/** A demand that not every installation has: its rules are silent until somebody requires it. */
export interface Policy {
  id: string
  /** What it demands, one sentence. */
  summary: string
  rules: readonly Rule[]
}

/** Sorted by id. */
export const policies: readonly Policy[] = [
  {
    id: 'production',
    summary: 'A release that serves production, as far as the documentation asks for it.',
    rules: [
      developerModeOff,
      managementServerReplicas,
      memoryLimitSet,
      relayCertificatesOwn,
      relayInsecureOff,
    ],
  },
  {
    id: 'require-fips',
    summary: 'Every Gloo image is a FIPS build.',
    rules: [fipsImagesRequired],
  },
  {
    id: 'require-license-secret',
    summary: 'Licenses come from Secrets only.',
    rules: [licenseSecretRequired],
  },
]

/** The rules of all policies, sorted by id. */
export const policyRules: readonly Rule[] = policies
  .flatMap(({ rules }) => rules)
  .sort((a, b) => (a.id < b.id ? -1 : 1))
