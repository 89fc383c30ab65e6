import { flag, oneOf } from '../../../model/scalars.ts'
import { freeMapping, listOf } from '../../../model/collections.ts'
import { kubernetes } from '../../../kubernetes/fields.ts'
import { beside, inPod, part, textMap } from './fields.ts'
import { sources } from '../../sources.ts'
import { headless } from './network.ts'

/** What keeps Prometheus running, and at its size. */
export const availabilityFields = {
  statefulSet: part(
    {
      enabled: flag({
        description: 'Run Prometheus as a StatefulSet, in place of a Deployment.',
        default: false,
        ...inPod,
      }),
      annotations: textMap('Annotations of the StatefulSet.'),
      labels: textMap('Labels of the StatefulSet.'),
      podManagementPolicy: oneOf({
        description: 'Order in which pods start and stop.',
        members: { OrderedReady: 'One after the other.', Parallel: 'All at once.' },
        default: 'OrderedReady',
        ...beside,
      }),
      headless,
      pvcDeleteOnStsDelete: flag({
        description: 'Delete the claims with the StatefulSet. Requires Kubernetes 1.27.',
        default: false,
        ...beside,
      }),
      pvcDeleteOnStsScale: flag({
        description: 'Delete the claim of a pod that scaling down removes. Requires Kubernetes 1.27.',
        default: false,
        ...beside,
      }),
    },
    'Prometheus as a StatefulSet.',
  ),
  podDisruptionBudget: part(
    {
      enabled: flag({ description: 'Render a PodDisruptionBudget.', default: false, ...beside }),
      maxUnavailable: kubernetes('IntOrString', {
        description:
          'Pods that may be unavailable, as a number or as a percentage. Set it to `null` where you set `minAvailable`: Kubernetes refuses both together.',
        default: 1,
        ...beside,
      }),
      minAvailable: kubernetes('IntOrString', {
        description: 'Pods that must be available, as a number or as a percentage.',
        ...beside,
      }),
      unhealthyPodEvictionPolicy: oneOf({
        description: 'Whether pods that are not ready may be evicted.',
        members: {
          IfHealthyBudget: 'While the budget is kept.',
          AlwaysAllow: 'Always.',
        },
        ...beside,
      }),
    },
    'How many pods may be evicted at once.',
  ),
  verticalAutoscaler: part(
    {
      enabled: flag({
        description: 'Render a VerticalPodAutoscaler. Requires `containerPolicies`.',
        default: false,
        ...beside,
      }),
      updateMode: oneOf({
        description: 'When the autoscaler changes pods. Not set: `Off`.',
        members: {
          Auto: 'As it can.',
          Initial: 'When they start.',
          InPlaceOrRecreate:
            'In the running pod, or by replacing it; from version 1.4 of the autoscaler and Kubernetes 1.33 on.',
          Off: 'Never: it only recommends.',
          Recreate: 'By replacing them.',
        },
        ...beside,
        source: `${sources.prometheusChart}; InPlaceOrRecreate: kubernetes/autoscaler, vertical-pod-autoscaler/docs/features.md`,
      }),
      containerPolicies: listOf(
        freeMapping({ description: 'A policy for one container, as the autoscaler defines it.', ...beside }),
        {
          description: 'Policies for containers.',
          examples: [[{ containerName: '*', mode: 'Auto' }]],
          ...beside,
        },
      ),
    },
    'The autoscaler of requests.',
  ),
}
