import { listOf, object, openObject } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { objectSelector } from '../../shapes/selectors.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const waypointLifecycleManager = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'WaypointLifecycleManager',
  plural: 'waypointlifecyclemanagers',
  version: 'v2alpha1',
  description: 'Deploys waypoint proxies for service accounts in ambient mode.',
  until: '2.14.0',
  isEnterprise: true,
  spec: object('The service accounts, and their proxies.', {
    applyToServiceAccount: listOf('Service accounts that get a waypoint proxy.', objectSelector),
    deploymentSpec: openObject('Spec of the Deployment of the proxies.'),
  }),
  status: approvedStatus({}),
  columns: [approvalColumn],
})
