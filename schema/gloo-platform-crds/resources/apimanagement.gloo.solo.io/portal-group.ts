import { listOf, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { claimGroup } from '../../shapes/claim-group.ts'
import { objectSelector } from '../../shapes/selectors.ts'
import { ownedStatus } from '../../shapes/status.ts'

export const portalGroup = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'PortalGroup',
  plural: 'portalgroups',
  version: 'v2',
  shortNames: ['portalgroup'],
  description: 'Users of a developer portal, and what they may see and call.',
  isEnterprise: true,
  spec: object('The users, and their rights.', {
    name: text('Name of the group.'),
    description: text('What the group is for.'),
    membership: listOf('Who is in the group: users whose token has all claims of one item.', claimGroup),
    accessLevel: object('What the group may see and call.', {
      apis: listOf('RouteTables whose APIs are shown to the group.', objectSelector),
      usagePlans: listOf('Usage plans that the group may choose.', text('Name of a plan.')),
    }),
  }),
  status: ownedStatus,
  columns: [approvalColumn],
})
