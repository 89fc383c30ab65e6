import { flag, listOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { labels } from '../../shapes/references.ts'
import { objectSelector, workloadSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const portal = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'Portal',
  plural: 'portals',
  version: 'v2',
  shortNames: ['portal'],
  description: 'A developer portal that shows APIs.',
  isEnterprise: true,
  spec: object('The APIs, and who sees them.', {
    domains: listOf('Hosts of the portal.', text('A host.')),
    portalBackendSelectors: listOf('Pods of the portal server.', workloadSelector),
    visibility: object('Who sees the APIs.', {
      public: flag('Whether APIs are shown without a login.'),
      privateAPILabels: labels('Labels of APIs that are shown after a login only.'),
    }),
    apis: listOf('RouteTables whose APIs are shown.', objectSelector),
    apiProducts: listOf('ApiProducts that are shown.', objectSelector),
    usagePlans: listOf(
      'Usage plans with which users may call the APIs.',
      object('A plan.', {
        name: text('Name of the plan in RateLimitServerConfigs.'),
        displayName: text('Display name of the plan.'),
        description: text('What the plan allows.'),
      }),
    ),
  }),
  status: approvedStatus({
    ownerWorkspace: text('Name of the workspace that owns the object.'),
    portalBackendCount: uint32('Number of portal servers.'),
    routeTablesCount: uint32('Number of RouteTables.'),
    extAuthPolicyCount: uint32('Number of ExtAuthPolicies.'),
    rateLimitPolicyCount: uint32('Number of RateLimitPolicies.'),
  }),
  columns: [approvalColumn],
})
