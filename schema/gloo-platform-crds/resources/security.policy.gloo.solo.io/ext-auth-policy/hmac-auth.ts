import { listOf, marker, object } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { reference } from '../../../shapes/references.ts'

export const hmacAuth = object(
  'HMAC authentication: clients sign requests with a shared secret.',
  {
    secretRefs: required(
      object('The shared secrets.', {
        secretRefs: required(
          listOf('Secrets with user name and password.', reference('A Secret.'), { minItems: 1 }),
        ),
      }),
    ),
    parametersInHeaders: marker(
      'The signature is in the headers `Authorization` and `Date`. Set to `{}` to select it.',
    ),
  },
  { definition: 'HmacAuth', atMostOne: [['secretRefs'], ['parametersInHeaders']] },
)
