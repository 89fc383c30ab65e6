import { flag, listOf, mapOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const cloudProvider = glooResource({
  group: 'infrastructure.gloo.solo.io',
  kind: 'CloudProvider',
  plural: 'cloudproviders',
  version: 'v2',
  shortNames: ['cp'],
  description: 'A cloud account with functions that routes may forward to.',
  isEnterprise: true,
  spec: object(
    'The account.',
    {
      aws: object('An AWS account.', {
        accountId: text('ID of the account.'),
        region: text('Region of the functions.'),
        stsEndpoint: text('Address of the Security Token Service.'),
        lambda: object('AWS Lambda functions.', {
          invokeRoleName: text('IAM role with which functions are invoked.'),
          discovery: object('Discovery of functions.', {
            enabled: flag('Whether functions are discovered.'),
            roleName: text('IAM role with which functions are discovered.'),
            filter: object('Which functions are discovered. Not set: all.', {
              names: listOf('Names of functions.', text('Name of a function.')),
              latestOnly: flag('Whether only the latest version of each function is discovered.'),
            }),
          }),
        }),
      }),
    },
    { atMostOne: [['aws']] },
  ),
  status: approvedStatus({
    numChildCloudResources: uint32('Number of CloudResources that were discovered.'),
    numAppliedRoutableFunctions: mapOf('Number of routes by function.', uint32('Number of routes.')),
  }),
  columns: [approvalColumn],
})
