import { flag, inCharts, listOf, mapOf, object, oneOf, text } from '../../../../model/resource-fields.ts'
import { labels, reference } from '../../../shapes/references.ts'
import { aerospike } from './aerospike.ts'

const metadataHeader = object(
  'A metadata value of the API key.',
  {
    name: text('Name of the metadata value.'),
    required: flag('Whether an API key without this value is refused.'),
  },
  { definition: 'MetadataHeader' },
)

export const apiKeyAuth = object(
  'API keys of clients.',
  {
    headerName: text('Name of the header with the key. `api-key` when it is not set.'),
    k8sSecretApikeyStorage: object('Keys in Secrets.', {
      labelSelector: labels('Labels that the Secrets must have.'),
      apiKeySecretRefs: listOf('Secrets by name.', reference('A Secret.')),
    }),
    aerospikeApikeyStorage: aerospike,
    labelSelector: labels('Labels that the Secrets must have. Superseded by `k8sSecretApikeyStorage`.'),
    apiKeySecretRefs: listOf(
      'Secrets by name. Superseded by `k8sSecretApikeyStorage`.',
      reference('A Secret.'),
    ),
    headersFromMetadataEntry: mapOf(
      'Headers that the destination gets from the metadata of the key.',
      metadataHeader,
    ),
    headersFromMetadata: mapOf(
      'First name of `headersFromMetadataEntry`, with the same meaning.',
      metadataHeader,
    ),
    digest: inCharts(
      { since: '2.14.0' },
      object('Keys are stored as digests.', {
        algorithm: oneOf('Algorithm of the digest.', {
          ALGORITHM_UNSPECIFIED: 'The server decides.',
          SHA256: 'SHA-256.',
        }),
      }),
    ),
    hmac: inCharts(
      { since: '2.14.0' },
      object('Keys are stored as digests with a shared secret.', {
        algorithm: oneOf('Algorithm of the digest.', {
          ALGORITHM_UNSPECIFIED: 'The server decides.',
          HMAC_SHA256: 'HMAC with SHA-256.',
        }),
        sharedSecretRef: reference('The Secret with the shared secret.'),
      }),
    ),
    match: inCharts(
      { since: '2.14.0' },
      object('Which requests require an API key.', {
        headers: listOf(
          'Headers that these requests have.',
          object('A header.', { name: text('Name of the header.') }),
        ),
      }),
    ),
    skipMetadataValidation: flag('Whether an API key is accepted without its required metadata values.'),
  },
  { definition: 'ApiKeyAuth', atMostOne: [['k8sSecretApikeyStorage', 'aerospikeApikeyStorage']] },
)
