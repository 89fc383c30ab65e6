import { flag, inCharts, listOf, mapOf, object, oneOf, text } from '../../../../model/resource-fields.ts'
import { labels, reference } from '../../../shapes/references.ts'
import { aerospike } from './aerospike.ts'

const metadataHeader = object(
  'A value of the metadata.',
  { name: text('Name of the value.'), required: flag('Whether the key is refused without the value.') },
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
    labelSelector: labels(
      'Labels that the Secrets with keys must have. `k8sSecretApikeyStorage` came after it.',
    ),
    apiKeySecretRefs: listOf(
      'Secrets with keys by name. `k8sSecretApikeyStorage` came after it.',
      reference('A Secret.'),
    ),
    headersFromMetadataEntry: mapOf(
      'Headers that the destination gets from the metadata of the key, by name.',
      metadataHeader,
    ),
    headersFromMetadata: mapOf('The same under its first name.', metadataHeader),
    digest: inCharts(
      { since: '2.14.0' },
      object('Keys are stored as digests.', {
        algorithm: oneOf('How the digest is made.', {
          ALGORITHM_UNSPECIFIED: 'As the server prefers.',
          SHA256: 'By SHA-256.',
        }),
      }),
    ),
    hmac: inCharts(
      { since: '2.14.0' },
      object('Keys are stored as digests with a shared secret.', {
        algorithm: oneOf('How the digest is made.', {
          ALGORITHM_UNSPECIFIED: 'As the server prefers.',
          HMAC_SHA256: 'By HMAC with SHA-256.',
        }),
        sharedSecretRef: reference('The Secret with the shared secret.'),
      }),
    ),
    match: inCharts(
      { since: '2.14.0' },
      object('Which requests need a key.', {
        headers: listOf(
          'Headers that they have.',
          object('A header.', { name: text('Name of the header.') }),
        ),
      }),
    ),
    skipMetadataValidation: flag('Whether a key is accepted without the values that are required.'),
  },
  { definition: 'ApiKeyAuth', atMostOne: [['k8sSecretApikeyStorage', 'aerospikeApikeyStorage']] },
)
