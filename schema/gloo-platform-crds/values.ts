import { listOf, openMapping, openSection, section } from '../model/collections.ts'
import { experimentalApiPattern, featureGatePattern } from '../model/patterns.ts'
import { flag, text } from '../model/scalars.ts'
import { crdSources as sources } from './sources.ts'

const unknownKinds = { reason: 'unknown-rendering' } as const

const featureGates = openMapping(
  {
    ConfigDistribution: flag({
      description:
        'Install the resources for the distribution of configuration between clusters, such as automatic multicluster peering. Must be on in gloo-platform too.',
      since: '2.7.0',
      source: sources.inUse,
      passThrough: unknownKinds,
    }),
    ExternalWorkloads: flag({
      description:
        'Install ExternalWorkload and SpireRegistrationEntry, to onboard workloads outside Kubernetes. Must be on in gloo-platform too.',
      since: '2.5.0',
      source: `${sources.gates}; ${sources.inUse}`,
    }),
    insightsConfiguration: flag({
      description: 'Install InsightsConfig.',
      since: '2.5.0',
      source: sources.inUse,
    }),
  },
  flag({ description: 'Whether the feature is on.', source: sources.gates }),
  {
    description:
      'Optional features by name, on or off. The names are those of gloo-platform; a gate has an effect here if its feature has custom resources.',
    names: featureGatePattern,
    default: {},
    examples: [{ insightsConfiguration: true }],
    source: `${sources.gates}; ${sources.inUse}`,
  },
)

/** The values of `gloo-platform-crds`. */
export const crdsValues = section(
  {
    installEnterpriseCrds: flag({
      description:
        'Install the custom resources of the enterprise products too: workspaces, policies, routing, portals. Off for Gloo Mesh Core, together with `glooMgmtServer.policyApis.enabled: false` of gloo-platform.',
      default: true,
      source: sources.rendered,
    }),
    disableAdmissionValidation: flag({
      description:
        'Let the API server check types and required fields only, not rules, ranges, lengths and patterns. The management server then finds the errors, after they have been saved.',
      default: false,
      source: `${sources.newer}; documented`,
    }),
    featureGates,
    enabledExperimentalApi: listOf(
      text({
        description: 'A custom resource with its version.',
        pattern: experimentalApiPattern.pattern,
        source: sources.inUse,
      }),
      {
        description: 'Custom resources in an early version to install. Feature gates came after it.',
        examples: [['externalworkloads.networking.gloo.solo.io/v2alpha1']],
        source: sources.inUse,
        since: '2.4.0',
        deprecated: {
          reason: 'feature gates replace it',
          replacement: 'featureGates',
          since: '2.5.0',
        },
        passThrough: unknownKinds,
      },
    ),
    installIstioOperator: flag({
      description: 'Install IstioOperator of Istio. Off where Istio has installed it.',
      default: true,
      source: `${sources.inUse}; ${sources.rendered}`,
    }),
    installRateLimitConfigCrd: flag({
      description: 'Install RateLimitConfig. Off where Gloo Edge has installed it.',
      source: sources.inUse,
    }),
    global: openSection(
      {},
      {
        description: 'Values that Helm passes to every subchart. This chart reads none of them.',
        source: 'Helm: global values',
      },
    ),
  },
  { description: 'Values of the chart gloo-platform-crds.' },
)
