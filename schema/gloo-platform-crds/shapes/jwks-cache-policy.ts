import { emptyObject, object, uint32 } from '../../model/resource-fields.ts'

/** When the keys of a provider of OpenID Connect are read again. */
export const jwksCachePolicy = object(
  "When the provider's keys are fetched again, in addition to each poll of the discovery document.",
  {
    never: emptyObject('Never between two polls.'),
    always: emptyObject('Whenever a token is signed by an unknown key.'),
    maxIdpReqPerPollingInterval: uint32(
      'Whenever a token is signed by an unknown key, but at most this number of times between two polls of the discovery document.',
    ),
  },
  { definition: 'JwksCachePolicy', atMostOne: [['never', 'always', 'maxIdpReqPerPollingInterval']] },
)
