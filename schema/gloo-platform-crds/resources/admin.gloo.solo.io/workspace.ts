import { flag, listOf, mapOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { clusterReference, labels } from '../../shapes/references.ts'
import { approvedStatus } from '../../shapes/status.ts'

const namespace = object('Namespaces of the clusters, by name or labels.', {
  name: text('Name of the namespace, with `*` for any text.'),
  labels: labels('Labels that the namespaces must have.'),
  configEnabled: flag(
    'Whether the management plane reads configuration from these namespaces. The setting of the cluster applies when it is not set.',
  ),
})

const cluster = object('Clusters, by name or labels, and which of their namespaces.', {
  name: text('Name of the cluster, with `*` for any text.'),
  selector: labels('Labels that the KubernetesClusters must have.'),
  namespaces: listOf('Namespaces in these clusters that belong to the workspace.', namespace),
  configEnabled: flag(
    'Whether the management plane reads configuration from these clusters. On when it is not set.',
  ),
})

const counts = object('Numbers of objects of one kind.', {
  private: uint32('Objects that only the workspace sees.'),
  exported: uint32('Objects that the workspace exports.'),
  imported: uint32('Objects that the workspace imports.'),
})

export const workspace = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'Workspace',
  plural: 'workspaces',
  version: 'v2',
  shortNames: ['ws'],
  description:
    'Groups namespaces of several clusters that one team owns. Configuration in them applies inside the workspace, and elsewhere only where WorkspaceSettings export and import it.',
  isEnterprise: false,
  spec: object('What belongs to the workspace.', {
    workloadClusters: listOf('Clusters and their namespaces that belong to the workspace.', cluster),
  }),
  status: approvedStatus({
    workspaceSettings: clusterReference('The WorkspaceSettings that apply to the workspace.'),
    numSelectedClusters: uint32('Number of clusters that the workspace selects.'),
    numSelectedNamespaces: uint32('Number of namespaces that the workspace selects.'),
    numImportedWorkspaces: uint32('Number of workspaces from which the workspace imports.'),
    numResources: mapOf('Numbers of objects by kind.', counts),
    policyCounts: mapOf('Number of policies by kind.', uint32('Number of policies.')),
    destinationCounts: mapOf('Number of destinations by kind.', uint32('Number of destinations.')),
  }),
  columns: [approvalColumn],
})
