import { flag, listOf, mapOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const cloudProvider = glooResource({
  group: 'infrastructure.gloo.solo.io',
  kind: 'CloudProvider',
  plural: 'cloudproviders',
  version: 'v2',
  shortNames: ['cp'],
  description: 'An account of a cloud whose functions routes may lead to.',
  isEnterprise: true,
  spec: object(
    'The account.',
    {
      aws: object('An account of AWS.', {
        accountId: text('ID of the account.'),
        region: text('Region of the functions.'),
        stsEndpoint: text('Address of the Security Token Service.'),
        lambda: object('Functions of AWS Lambda.', {
          invokeRoleName: text('Role of IAM by which functions are called.'),
          discovery: object('How functions are found.', {
            enabled: flag('Whether functions are found.'),
            roleName: text('Role of IAM by which they are found.'),
            filter: object('Which functions are found. Not set: all.', {
              names: listOf('Names of functions.', text('Name of a function.')),
              latestOnly: flag('Whether older versions are left out.'),
            }),
          }),
        }),
      }),
    },
    { atMostOne: [['aws']] },
  ),
  status: approvedStatus({
    numChildCloudResources: uint32('Number of CloudResources that were found.'),
    numAppliedRoutableFunctions: mapOf('Number of routes by function.', uint32('Number of routes.')),
  }),
  columns: [approvalColumn],
})
