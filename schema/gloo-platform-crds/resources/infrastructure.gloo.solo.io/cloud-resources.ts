import { listOf, object, text } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'

export const cloudResources = glooResource({
  group: 'infrastructure.gloo.solo.io',
  kind: 'CloudResources',
  plural: 'cloudresources',
  version: 'v2',
  shortNames: ['cr'],
  description: 'Functions that were discovered in the account of a CloudProvider.',
  isEnterprise: true,
  spec: object(
    'The functions.',
    {
      provider: text('Name of the CloudProvider.'),
      aws: object('AWS functions.', {
        lambda: listOf(
          'AWS Lambda functions.',
          object('A function.', {
            lambdaFunctionName: text('Name of the function.'),
            qualifier: text('Version or alias of the function.'),
          }),
        ),
      }),
    },
    { atMostOne: [['aws']] },
  ),
  columns: [],
})
