import { emptyObject, object, uint32 } from '../../model/resource-fields.ts'

/** When the keys of a provider of OpenID Connect are read again. */
export const jwksCachePolicy = object(
  'When the keys are fetched again, besides at each poll of the discovery document.',
  {
    never: emptyObject('Never between two polls.'),
    always: emptyObject('Whenever a token is signed by an unknown key.'),
    maxIdpReqPerPollingInterval: uint32(
      'Whenever a token is signed by an unknown key, but at most this often between two polls.',
    ),
  },
  { definition: 'JwksCachePolicy', atMostOne: [['never', 'always', 'maxIdpReqPerPollingInterval']] },
)
