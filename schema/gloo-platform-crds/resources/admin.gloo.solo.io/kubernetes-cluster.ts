import { dateTime, flag, int64, listOf, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const kubernetesCluster = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'KubernetesCluster',
  plural: 'kubernetesclusters',
  version: 'v2',
  shortNames: ['kc'],
  description:
    'Registers a cluster with the management server, under the name of the object. An agent with another cluster name is refused.',
  isEnterprise: false,
  spec: object('How the management plane treats the cluster.', {
    clusterDomain: text(
      'DNS domain in which the cluster has its Services. `cluster.local` when it is not set.',
    ),
    skipWarming: flag(
      'Leaves the cluster out of safe mode: translation starts without its snapshot. For a cluster whose agent cannot connect yet; remove it once the agent has connected.',
    ),
  }),
  status: approvedStatus({
    conditions: listOf(
      'Conditions of the cluster, as in Kubernetes.',
      object('One condition.', {
        type: text('Type of the condition.'),
        status: text('Status of the condition: `True`, `False` or `Unknown`.'),
        reason: text('Reason as one word, for programs.'),
        message: text('Reason as a sentence.'),
        observedGeneration: int64('Generation of the object for which the condition was set.'),
        lastTransitionTime: dateTime('When `status` last changed.'),
      }),
    ),
  }),
  columns: [approvalColumn],
})
