import { flag, int32, listOf, object, text, uint32 } from '../../../../model/resource-fields.ts'
import { labels } from '../../../shapes/references.ts'

export const aerospike = object(
  'API keys in an Aerospike database.',
  {
    hostname: text('Host of the database.'),
    port: int32('Port of the database.'),
    namespace: text('Namespace of the database.'),
    set: text('Set in the database.'),
    batchSize: int32('Number of keys that are read at once.'),
    labelSelector: labels('Labels that the keys must have.'),
    commitAll: uint32('Waits for all replicas after a write.'),
    commitMaster: uint32('Waits for the master alone after a write.'),
    readModeAp: object(
      'Replicas to read in AP (availability) mode.',
      { readModeApOne: uint32('One replica.'), readModeApAll: uint32('All replicas.') },
      { atMostOne: [['readModeApOne', 'readModeApAll']] },
    ),
    readModeSc: object(
      'Consistency of reads in SC (strong consistency) mode.',
      {
        readModeScSession: uint32('Consistent within the session.'),
        readModeScLinearize: uint32('Consistent across all sessions (linearizable).'),
        readModeScReplica: uint32('From any replica.'),
        readModeScAllowUnavailable: uint32('Also from unavailable partitions.'),
      },
      {
        atMostOne: [
          ['readModeScSession', 'readModeScLinearize', 'readModeScReplica', 'readModeScAllowUnavailable'],
        ],
      },
    ),
    rootCaPath: text('Path of the CA of the database in the pod of the external auth server.'),
    certPath: text('Path of the certificate of the client.'),
    keyPath: text('Path of the private key of the client.'),
    nodeTlsName: text('TLS server name of the database nodes.'),
    tlsVersion: text('Lowest version of TLS.'),
    tlsCurveGroups: listOf(
      'Elliptic curves for TLS.',
      object(
        'A curve.',
        {
          curveP256: uint32('P-256.'),
          curveP384: uint32('P-384.'),
          curveP521: uint32('P-521.'),
          x25519: uint32('X25519.'),
        },
        { atMostOne: [['curveP256', 'curveP384', 'curveP521', 'x25519']] },
      ),
    ),
    allowInsecure: flag('Whether connections without TLS are allowed.'),
  },
  { definition: 'AerospikeStorage', atMostOne: [['commitAll', 'commitMaster']] },
)
