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
    wasmImageSource: object('The filter is pulled as an image.', {
      wasmImageTag: text('Image of the filter, with its tag.'),
    }),
    httpUriSource: object('The filter is downloaded from a URL.', {
      uri: text('URL of the filter.'),
      sha: text('SHA-256 of the file.'),
    }),
    localPathSource: text('Path of the filter in the pods of the proxies.'),
    rootId: text('Root ID of the filter, among the filters of the same file.'),
    vmId: text('ID of the Wasm virtual machine. Filters with the same ID share one.'),
    staticFilterConfig: openObject('Settings of the filter, as a message of Envoy.'),
    dynamicFilterConfig: text('Name of settings that the proxy fetches itself.'),
    filterContext: withLaterMembers(
      { WAYPOINT: '2.14.0' },
      oneOf('Proxies and traffic directions that have the filter.', {
        ANY: 'All.',
        SIDECAR_INBOUND: 'Inbound requests of workloads.',
        SIDECAR_OUTBOUND: 'Outbound requests of workloads.',
        GATEWAY: 'Gateways.',
        WAYPOINT: 'Waypoints.',
      }),
    ),
    insertBeforeFilter: text('Name of the Envoy filter before which the filter is inserted.'),
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
  description: 'Adds WebAssembly (Wasm) filters to proxies.',
  isEnterprise: true,
  spec: object('The filters, and the workloads whose proxies have them.', {
    applyToWorkloads: listOf(
      'Workloads that the policy applies to. Empty: all of the workspace.',
      workloadSelector,
    ),
    config: object('The filters, and their order.', {
      filters: listOf('Filters, in this order.', filter),
      weight: uint32('Order among WasmDeploymentPolicies for the same workloads.'),
    }),
  }),
  status: approvedStatus(selectedWorkloads),
  columns: [],
})
