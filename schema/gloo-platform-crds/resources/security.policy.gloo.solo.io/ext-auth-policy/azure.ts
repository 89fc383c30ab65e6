import { described, object, text } from '../../../../model/resource-fields.ts'
import { reference } from '../../../shapes/references.ts'
import { redisOptions } from './redis.ts'

export const azure = object(
  'Microsoft Entra ID, for claims that do not fit into a token.',
  {
    clientId: text('ID of the client that reads the claims.'),
    tenantId: text('ID of the tenant.'),
    clientSecret: reference('Secret with the client secret.'),
    claimsCachingOptions: described('Redis that caches the claims.', redisOptions),
  },
  { definition: 'AzureClaims' },
)
