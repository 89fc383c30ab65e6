import { listOf, object, text } from '../../model/resource-fields.ts'

const aws = object('Functions of AWS Lambda. Each empty sequence allows any.', {
  accountIds: listOf('Accounts of AWS.', text('ID of an account.')),
  regions: listOf('Regions of AWS.', text('Name of a region.')),
  iamRoles: listOf('Roles of IAM by which functions are called.', text('Name of a role.')),
  lambdaFunctions: listOf('Names of functions.', text('Name of a function.')),
})

/** Functions in clouds to which routes may lead. */
export const allowedRoutes = listOf(
  'Functions in clouds to which the routes may lead. Empty: any.',
  object('Functions in one cloud.', {
    cloudProvider: object('Functions by cloud.', { aws }, { atMostOne: [['aws']] }),
  }),
)
