import { int64, listOf, mapOf, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { reference } from '../../shapes/references.ts'

export const podBounceDirective = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'PodBounceDirective',
  plural: 'podbouncedirectives',
  version: 'v2',
  shortNames: ['pbd'],
  description: 'Pods that the agent restarts after their CA has changed. The management server writes it.',
  isEnterprise: false,
  spec: object('', {
    meshRef: reference(''),
    podsToBounce: listOf(
      '',
      object('', {
        labels: mapOf('', text()),
        namespace: text(),
        rootCertSync: object('', {
          configMapKey: text(),
          configMapRef: reference(''),
          secretKey: text(),
          secretRef: reference(''),
        }),
        waitForReplicas: uint32(),
      }),
    ),
  }),
  status: object('', {
    error: text(),
    observedGeneration: int64(),
    podsBounced: listOf('', object('', { bouncedPods: listOf('', text()) })),
    state: oneOf('', { PENDING: '', BOUNCING_PODS: '', FAILED: '', FINISHED: '' }),
  }),
  columns: [],
})
