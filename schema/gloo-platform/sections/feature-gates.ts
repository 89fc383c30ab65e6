import type { ChartVersion } from '../../model/chart-version.ts'
import { flag } from '../../model/scalars.ts'
import { openMapping } from '../../model/collections.ts'
import { featureGatePattern } from '../../model/patterns.ts'
import { sources } from '../sources.ts'

const gate = (description: string, since: ChartVersion, source: string) =>
  flag({ description, since, source })

/** Gates are free names: an unknown one may be new, so only the type is checked. */
export const featureGates = openMapping(
  {
    AllowVirtualDestinationWithoutSelectorsRouting: gate(
      'Route to VirtualDestinations without selectors and let Istio resolve the host. Off by default.',
      '2.12.0',
      sources.featureGates,
    ),
    ConfigDistribution: gate(
      'Let the management plane distribute configuration between clusters, as automatic multicluster peering needs.',
      '2.7.0',
      sources.inUse,
    ),
    EnableDefaultTcpKeepalive: gate(
      'Give every VirtualDestination TCP keepalive unless a ConnectionPolicy says otherwise. Off by default.',
      '2.7.0',
      sources.featureGates,
    ),
    ExternalWorkloads: gate(
      'Onboard workloads outside Kubernetes. Must be on in gloo-platform-crds too. Off by default.',
      '2.4.0',
      sources.featureGates,
    ),
    GatewayDefaultDenyAllHTTPRequests: gate(
      'Let gateways refuse HTTP routes without an external-auth or JWT policy. Off by default.',
      '2.5.0',
      sources.featureGates,
    ),
    GatewayDistribution: gate('Early form of `ConfigDistribution`, in betas of 2.7.', '2.7.0', sources.inUse),
    HubbleUI: gate('Show the Hubble view in the UI.', '2.6.0', sources.inUse),
    SafeMode: flag({
      description: 'Safe mode of the management server.',
      source: sources.rendered,
      passThrough: { reason: 'fixed-by-chart', note: 'set glooMgmtServer.safeMode' },
    }),
    insightsConfiguration: gate(
      'Install the InsightsConfig resource; the gate belongs to gloo-platform-crds.',
      '2.5.0',
      sources.inUse,
    ),
    istioLifecycleAgent: gate('Let the agents reconcile the lifecycle of Istio.', '2.6.0', sources.inUse),
  },
  flag({ description: 'Whether the feature is on.', source: sources.inUse }),
  {
    description:
      'Optional features by name, on or off. `SafeMode` is added from `glooMgmtServer.safeMode` by the chart.',
    names: featureGatePattern,
    default: {},
    examples: [{ ConfigDistribution: true }],
    source: `${sources.inUse}; ${sources.rendered} (--feature-gates)`,
    restarts: ['gloo-mesh-mgmt-server', 'gloo-mesh-agent', 'gloo-mesh-ui'],
  },
)
