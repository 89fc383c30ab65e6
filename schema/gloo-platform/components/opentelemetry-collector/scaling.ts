import Type, { type TUnsafe } from 'typebox'
import { freeMapping, lenientSection, listOf } from '../../../model/collections.ts'
import { annotate } from '../../../model/field.ts'
import { count, flag, oneOf } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** Replicas by load, in the modes other than `daemonset`. */
export const autoscaling = lenientSection(
  {
    enabled: flag({ description: 'Create a HorizontalPodAutoscaler.', default: false, source }),
    minReplicas: count({ description: 'Fewest pods.', minimum: 0, default: 1, source }),
    maxReplicas: count({ description: 'Most pods.', minimum: 1, default: 10, source }),
    behavior: freeMapping({ description: 'How fast pods come and go.', default: {}, source }),
    targetCPUUtilizationPercentage: count({
      description: 'Percent of the CPU request that pods should use; 0 for none.',
      minimum: 0,
      default: 80,
      source,
    }),
    targetMemoryUtilizationPercentage: count({
      description: 'Percent of the memory request that pods should use; 0 for none.',
      minimum: 0,
      source,
    }),
  },
  { description: 'Replicas by load. Not in the mode `daemonset`.', definition: 'collectorAutoscaling' },
)

/** How many pods may be missing. */
export const podDisruptionBudget = lenientSection(
  {
    enabled: flag({ description: 'Create a PodDisruptionBudget.', default: false, source }),
    minAvailable: countOrPercent('Pods that must be available.'),
    maxUnavailable: countOrPercent('Pods that may be missing.'),
  },
  {
    description: 'Pods that may be evicted at once, in the mode `deployment`.',
    definition: 'collectorBudget',
  },
)

/** How pods are replaced. */
export const rollout = lenientSection(
  {
    strategy: oneOf({
      description: 'When pods are replaced. A Deployment takes no `OnDelete`, the others no `Recreate`.',
      members: {
        RollingUpdate: 'Some at a time.',
        Recreate: 'All at once.',
        OnDelete: 'When somebody deletes them.',
      },
      default: 'RollingUpdate',
      source,
    }),
    rollingUpdate: lenientSection(
      {
        maxSurge: countOrPercent('Pods that may be there above the count.'),
        maxUnavailable: countOrPercent('Pods that may be missing.'),
      },
      { description: 'Settings of `RollingUpdate`. Not in the mode `statefulset`.' },
    ),
  },
  { description: 'How a new version replaces the pods.', definition: 'collectorRollout' },
)

/** What only a StatefulSet has. */
export const statefulset = lenientSection(
  {
    volumeClaimTemplates: listOf(freeMapping({ description: 'A PersistentVolumeClaim.', source }), {
      description: 'Claims of each pod.',
      default: [],
      source,
    }),
    podManagementPolicy: oneOf({
      description: 'Whether pods wait for each other.',
      members: { Parallel: 'All at once.', OrderedReady: 'One after the other.' },
      default: 'Parallel',
      source,
    }),
    persistentVolumeClaimRetentionPolicy: lenientSection(
      {
        enabled: flag({ description: 'Set what happens to the claims.', default: false, source }),
        whenDeleted: retention('When the StatefulSet is deleted.'),
        whenScaled: retention('When there are fewer pods.'),
      },
      { description: 'What happens to claims that no pod uses.' },
    ),
  },
  { description: 'Settings of the mode `statefulset`.', definition: 'collectorStatefulSet' },
)

function retention(description: string) {
  return oneOf({
    description,
    members: { Retain: 'They stay.', Delete: 'They are deleted, with their data.' },
    default: 'Retain',
    source,
  })
}

function countOrPercent(description: string): TUnsafe<number | string> {
  return Type.Unsafe<number | string>({
    $ref: '#/definitions/IntOrString',
    ...annotate<number | string>({ description, examples: [1, '25%'], source }),
  })
}
