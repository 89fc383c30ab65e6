import { anyValue, flag, listOf, mapOf, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { claimGroup } from '../../shapes/claim-group.ts'
import { clusterReference, localReference } from '../../shapes/references.ts'
import { ownedStatus } from '../../shapes/status.ts'

const api = object('', {
  apiId: text(),
  apiProductDisplayName: text(),
  apiProductId: text(),
  apiSchema: clusterReference(''),
  apiVersion: text(),
  contact: text(),
  customMetadata: mapOf('', text()),
  description: text(),
  isPrivate: flag(),
  license: text(),
  lifecycle: text(),
  routeTable: clusterReference(''),
  termsOfService: text(),
  title: text(),
  usagePlans: listOf('', localReference('')),
})

const group = object('', {
  apis: listOf('', clusterReference('')),
  membershipClaims: listOf('', claimGroup),
  name: text(),
  usagePlans: listOf('', text()),
})

const usagePlan = object('', {
  description: text(),
  displayName: text(),
  extAuthPolicies: listOf(
    '',
    object(
      '',
      {
        accessTokenValidation: object('', { bearerFormat: text() }),
        apiKeyAuth: object('', { extAuthLabelSelector: mapOf('', text()) }),
        authConfigId: text(),
        extAuthPolicyRef: clusterReference(''),
        oidcAuth: object('', { wellKnownOpenidConfig: text() }),
      },
      { atMostOne: [['apiKeyAuth', 'oidcAuth', 'accessTokenValidation']] },
    ),
  ),
  name: text(),
  rateLimitPolicy: object('', {
    rateLimitPolicyRef: clusterReference(''),
    requestsPerUnit: uint32(),
    unit: oneOf('', { UNKNOWN: '', SECOND: '', MINUTE: '', HOUR: '', DAY: '' }),
  }),
})

export const portalConfig = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'PortalConfig',
  plural: 'portalconfigs',
  version: 'v2',
  shortNames: ['pcfg'],
  description: 'What a portal server shows. The management server writes it.',
  isEnterprise: true,
  spec: object('', {
    apis: listOf('', api),
    groups: listOf('', group),
    usagePlans: listOf('', usagePlan),
    domains: listOf('', text()),
    portalCustomMetadata: anyValue(),
    portalRef: clusterReference(''),
    public: flag(),
  }),
  status: ownedStatus,
  columns: [],
})
