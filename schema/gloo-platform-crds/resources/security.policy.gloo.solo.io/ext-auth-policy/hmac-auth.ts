import { listOf, marker, object } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { reference } from '../../../shapes/references.ts'

export const hmacAuth = object(
  'Signatures of requests with a secret that client and server share.',
  {
    secretRefs: required(
      object('The secrets.', {
        secretRefs: required(
          listOf('Secrets with user name and password.', reference('A Secret.'), { minItems: 1 }),
        ),
      }),
    ),
    parametersInHeaders: marker(
      'The signature is in the headers `Authorization` and `Date`. An empty object chooses it.',
    ),
  },
  { definition: 'HmacAuth', atMostOne: [['secretRefs'], ['parametersInHeaders']] },
)
