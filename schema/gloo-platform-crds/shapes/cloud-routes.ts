import { listOf, object, text } from '../../model/resource-fields.ts'

const aws = object('AWS Lambda functions. An empty sequence allows any value.', {
  accountIds: listOf('AWS accounts.', text('ID of an account.')),
  regions: listOf('AWS regions.', text('Name of a region.')),
  iamRoles: listOf('IAM roles with which functions are invoked.', text('Name of a role.')),
  lambdaFunctions: listOf('Names of functions.', text('Name of a function.')),
})

/** Functions in clouds to which routes may lead. */
export const allowedRoutes = listOf(
  'Cloud functions to which the routes may forward. Empty: any.',
  object(
    'Functions of one cloud provider.',
    { cloudProvider: object('Functions, by cloud provider.', { aws }, { atMostOne: [['aws']] }) },
    { definition: 'CloudRoutes' },
  ),
)
