import { objectName, text } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { sources } from '../sources.ts'

const restarts = ['gloo-mesh-mgmt-server', 'gloo-mesh-ui'] as const

/** License keys, as text or in a Secret. Read on the management side only: agents need no key. */
export const licensing = section(
  {
    glooMeshLicenseKey: licenseKey('Gloo Mesh Enterprise'),
    glooNetworkLicenseKey: licenseKey('Gloo Network'),
    glooGatewayLicenseKey: licenseKey('Gloo Mesh Gateway'),
    glooTrialLicenseKey: text({
      description: 'Trial key, which unlocks every product.',
      default: '',
      sensitive: true,
      source: sources.v233,
    }),
    glooMeshCoreLicenseKey: text({
      description: 'License key of Gloo Mesh Core.',
      sensitive: true,
      source: `${sources.inUse}; ${sources.rendered} (data key gloo-core-license-key)`,
    }),
    licenseKey: text({
      description:
        'Single key of the older Enterprise chart, written to the Secret `gloo-mesh-enterprise-license`. Read only when no key of a product is given.',
      default: '',
      sensitive: true,
      deprecated: {
        reason: 'each product has a key of its own since 2.3',
        replacement: 'licensing.glooMeshLicenseKey',
      },
      source: sources.v233,
    }),
    licenseSecretName: objectName({
      description:
        'Name of your Secret with the keys, in the namespace of the management server, with data keys such as `gloo-mesh-license-key`. The chart then creates no license Secret, and keys given as strings are not read.',
      default: '',
      examples: ['license-secret'],
      source: `${sources.v233}; ${sources.practices}`,
      restarts,
    }),
  },
  { description: 'License keys, as strings or, better, in your own Secret.' },
)

function licenseKey(product: string) {
  return text({
    description: `License key of ${product}.`,
    default: '',
    sensitive: true,
    source: sources.v233,
  })
}
