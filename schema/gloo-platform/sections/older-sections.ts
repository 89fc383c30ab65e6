import { count, flag, namespaceName, objectName, oneOf, quantity, word } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { withoutEffect } from '../../model/field.ts'
import { unreadIn25 } from '../common/unread.ts'
import { pullPolicies } from '../common/image.ts'
import { sources } from '../sources.ts'

/** Experimental features of 2.3. */
export const experimental = section(
  withoutEffect(
    {
      ambientEnabled: flag({
        description: 'Let Gloo make resources for an ambient mesh.',
        default: false,
        source: `${sources.v233}; without effect: ${sources.v258}`,
      }),
      asyncStatusWrites: flag({
        description: 'Write the status of resources in the background.',
        default: false,
        source: `${sources.v233}; without effect: ${sources.v258}`,
      }),
    },
    { reason: 'removed', note: 'use featureGates', readBefore: '2.5.0' },
    unreadIn25,
  ),
  { description: 'Experimental features of 2.3, replaced by `featureGates`.' },
)

/** The way of metrics before 2.4. */
export const legacyMetricsPipeline = section(
  withoutEffect(
    {
      enabled: flag({
        description: 'Send metrics from the agents to the management server.',
        default: false,
        source: `${sources.v233}; its arguments are gone: ${sources.v258}`,
      }),
    },
    { reason: 'removed', note: 'the telemetry collector and gateway replace it', readBefore: '2.4.0' },
  ),
  { description: 'The metrics pipeline before 2.4.' },
)

/** Image of a program for eBPF. */
const ebpfImage = (repository: string, tag: string) =>
  section(
    {
      hub: word({
        description: 'Registry of the image.',
        default: 'us-docker.pkg.dev',
        source: sources.v233,
      }),
      repository: word({ description: 'Name of the image.', default: repository, source: sources.v233 }),
      tag: word({ description: 'Tag of the image.', default: tag, source: sources.v233 }),
      pullPolicy: oneOf({
        description: 'When the node pulls the image.',
        members: pullPolicies,
        default: 'Always',
        source: sources.v233,
      }),
    },
    { description: 'Image of the container.', definition: 'ebpfImage' },
  )

const amounts = (description: string, cpu: string, memory: string) =>
  section(
    {
      cpu: quantity({ description: 'CPU cores.', default: cpu, source: sources.v233 }),
      memory: quantity({ description: 'Memory in bytes.', default: memory, source: sources.v233 }),
    },
    { description, definition: 'ebpfAmounts' },
  )

const ebpfResources = section(
  {
    container: section(
      {
        request: amounts('What is reserved.', '100m', '200Mi'),
        limit: amounts('What is allowed.', '300m', '200Mi'),
      },
      { description: 'Resources of the main container.', definition: 'ebpfContainer' },
    ),
    init: section(
      {
        request: amounts('What is reserved.', '100m', '50Mi'),
        limit: amounts('What is allowed.', '300m', '50Mi'),
      },
      { description: 'Resources of the first container.', definition: 'ebpfContainer', unread: unreadIn25 },
    ),
  },
  { description: 'Resources of the containers.', definition: 'ebpfResources' },
)

const revisions = count({
  description: 'Old revisions to keep.',
  minimum: 0,
  default: 10,
  source: sources.v233,
})

/** Acceleration of sidecars by eBPF: in 2.3 and 2.4 only. */
export const sidecarAccel = section(
  withoutEffect(
    {
      enabled: flag({
        description: 'Run the acceleration on each node.',
        default: false,
        source: sources.v233,
      }),
      debug: flag({ description: 'Debug-level logs.', default: false, source: sources.v233 }),
      fullname: objectName({
        description: 'Name of its objects.',
        default: 'sidecar-accel',
        source: sources.v233,
      }),
      namespace: namespaceName({
        description: 'Namespace of its objects.',
        default: 'istio-system',
        source: sources.v233,
      }),
      dnsPolicy: word({ description: 'DNS policy of its pods.', source: sources.v233 }),
      ipsFilePath: word({ description: 'File with the addresses to accelerate.', source: sources.v233 }),
      image: ebpfImage('gloo-mesh/sidecar-accel/sidecar-accel', '0.1.0'),
      resources: ebpfResources,
      revisionHistoryLimit: revisions,
    },
    { reason: 'removed', readBefore: '2.5.0' },
  ),
  { description: 'Acceleration of sidecars by eBPF, in charts before 2.5.' },
)

/** Gloo Network: policies for Cilium, and an agent for more metrics of it. */
export const glooNetwork = section(
  {
    enabled: flag({
      description: 'Translate access policies into network policies of Cilium.',
      default: false,
      source: `${sources.v233}; ${sources.v258} (a feature gate of the server)`,
      restarts: ['gloo-mesh-mgmt-server'],
    }),
    ...withoutEffect(
      {
        debug: flag({ description: 'Debug-level logs of the agent.', source: sources.v258 }),
        agent: section(
          {
            enabled: flag({
              description: 'Run the agent on each node, for more metrics of Cilium.',
              default: false,
              since: '2.5.0',
              source: `${sources.v25}; ${sources.v258}`,
            }),
            fullname: objectName({
              description: 'Name of its objects.',
              default: 'gloo-network-agent',
              source: sources.v24,
            }),
            image: ebpfImage('gloo-mesh/gloo-network-agent-8d33bc4d8c7a/gloo-network-agent', '0.2.3'),
            resources: ebpfResources,
            bpfRoot: word({
              description: 'Mount of the eBPF file system.',
              default: '/sys/fs/bpf',
              source: `${sources.v24}; without effect: ${sources.v258}`,
              unread: unreadIn25,
            }),
            debug: flag({
              description: 'Debug-level logs.',
              default: false,
              source: `${sources.v24}; without effect: ${sources.v258}`,
              unread: { ...unreadIn25, note: 'set glooNetwork.debug' },
            }),
            revisionHistoryLimit: revisions,
          },
          { description: 'The agent.', since: '2.4.0' },
        ),
      },
      {
        reason: 'unknown-rendering',
        note: 'the network agent was seen in 2.5.8 only; the images of later versions do not include it',
      },
    ),
  },
  { description: 'Gloo Network, for Cilium.' },
)
