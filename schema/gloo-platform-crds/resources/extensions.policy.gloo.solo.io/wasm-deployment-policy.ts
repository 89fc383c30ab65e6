import {
  listOf,
  object,
  oneOf,
  openObject,
  text,
  uint32,
  withLaterMembers,
} from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { workloadSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedWorkloads } from '../../shapes/status.ts'

const filter = object(
  'A filter.',
  {
    wasmImageSource: object('The filter is in an image.', { wasmImageTag: text('Image with tag.') }),
    httpUriSource: object('The filter is at an address.', {
      uri: text('The address.'),
      sha: text('SHA-256 of the file.'),
    }),
    localPathSource: text('Path of the filter in the pods of the proxies.'),
    rootId: text('ID of the filter among those of its file.'),
    vmId: text('ID of the virtual machine. Filters with the same ID share one.'),
    staticFilterConfig: openObject('Settings of the filter, as a message of Envoy.'),
    dynamicFilterConfig: text('Name of settings that the proxy gets by itself.'),
    filterContext: withLaterMembers(
      { WAYPOINT: '2.14.0' },
      oneOf('Proxies and directions that have the filter.', {
        ANY: 'All.',
        SIDECAR_INBOUND: 'Requests to workloads.',
        SIDECAR_OUTBOUND: 'Requests of workloads.',
        GATEWAY: 'Gateways.',
        WAYPOINT: 'Waypoints.',
      }),
    ),
    insertBeforeFilter: text('Name of the filter of Envoy that it comes before.'),
  },
  {
    atMostOne: [
      ['localPathSource', 'httpUriSource', 'wasmImageSource'],
      ['staticFilterConfig', 'dynamicFilterConfig'],
    ],
  },
)

export const wasmDeploymentPolicy = glooResource({
  group: 'extensions.policy.gloo.solo.io',
  kind: 'WasmDeploymentPolicy',
  plural: 'wasmdeploymentpolicies',
  version: 'v2',
  shortNames: ['wdp'],
  description: 'Adds filters in WebAssembly to proxies.',
  isEnterprise: true,
  spec: object('The filters, and the workloads whose proxies have them.', {
    applyToWorkloads: listOf(
      'Workloads that the policy applies to. Empty: all of the workspace.',
      workloadSelector,
    ),
    config: object('The filters, and their order.', {
      filters: listOf('Filters in their order.', filter),
      weight: uint32('Order among policies of this kind for the same workloads.'),
    }),
  }),
  status: approvedStatus(selectedWorkloads),
  columns: [],
})
