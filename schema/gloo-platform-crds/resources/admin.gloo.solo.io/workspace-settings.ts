import { listOf, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { clusterReference, labels } from '../../shapes/references.ts'
import { approvedStatus } from '../../shapes/status.ts'
import { options } from './workspace-settings.options.ts'

const exchange = object(
  'Objects that workspaces export and import.',
  {
    workspaces: listOf(
      'The other workspaces, by name or labels. Empty: all.',
      object('Workspaces, by name or labels.', {
        name: text('Name of the workspace, with `*` for any text.'),
        selector: labels('Labels that the workspaces must have.'),
      }),
    ),
    resources: listOf(
      'Objects that are exported or imported. Empty: all.',
      object('Objects, by kind, name, labels, namespace and cluster.', {
        kind: oneOf('Kind of the objects.', {
          ALL: 'Every kind.',
          ROUTE_TABLE: 'RouteTables.',
          SERVICE: 'Kubernetes Services.',
          VIRTUAL_DESTINATION: 'VirtualDestinations.',
          EXTERNAL_SERVICE: 'ExternalServices.',
          API_DOC: 'ApiDocs.',
          GRAPHQL_RESOLVER_MAP: 'GraphQLResolverMaps.',
          GRAPHQL_SCHEMA: 'GraphQLSchemas.',
          GRAPHQL_STITCHED_SCHEMA: 'GraphQLStitchedSchemas.',
          EXTERNAL_WORKLOAD: 'ExternalWorkloads.',
        }),
        labels: labels('Labels that the objects must have.'),
        name: text('Name of the objects, with `*` for any text.'),
        namespace: text('Namespace of the objects, with `*` for any text.'),
        cluster: text('Cluster of the objects, with `*` for any text.'),
      }),
    ),
  },
  { definition: 'WorkspaceExchange' },
)

export const workspaceSettings = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'WorkspaceSettings',
  plural: 'workspacesettings',
  version: 'v2',
  shortNames: ['wss'],
  description:
    'What a workspace exports to others and imports from them, and how its services are isolated and federated. One for each workspace, in one of its namespaces.',
  isEnterprise: false,
  spec: object('Exports to and imports from other workspaces, and options of the workspace.', {
    exportTo: listOf('What is exported to other workspaces. They must import it as well.', exchange),
    importFrom: listOf('What is imported from other workspaces. They must export it as well.', exchange),
    options,
  }),
  status: approvedStatus({
    workspace: clusterReference('The workspace that the settings are for.'),
    numSelectedEastWestGateways: uint32('Number of east-west gateways that are selected.'),
    numFederatedServices: uint32('Number of services that are federated.'),
  }),
  columns: [approvalColumn],
})
