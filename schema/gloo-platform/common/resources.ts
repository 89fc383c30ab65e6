import { quantity } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import type { ChartVersion } from '../../model/chart-version.ts'
import { sources } from '../sources.ts'

export interface ResourceDefaults {
  requests: { cpu: string; memory: string }
  /** The CPU request of older charts. */
  olderCpu?: { before: ChartVersion; value: string }
}

/** CPU and memory of a container. */
export function resources(defaults: ResourceDefaults, restarts: readonly string[]) {
  return section(
    {
      requests: amounts('What the scheduler reserves for the container.', defaults, restarts),
      limits: amounts('What the container may use at most. The chart sets no limits.', {}, restarts),
    },
    {
      description: 'Resources of the container, in the form of Kubernetes.',
      definition: 'resources',
      wholeObject: true,
    },
  )
}

function amounts(
  description: string,
  { requests, olderCpu }: Partial<ResourceDefaults>,
  restarts: readonly string[],
) {
  return section(
    {
      cpu: quantity({
        description: 'CPU cores: `2`, `0.5` or `500m`.',
        ...(requests === undefined ? { examples: ['500m', 2] } : { default: requests.cpu }),
        ...(olderCpu === undefined ? {} : { olderDefault: olderCpu }),
        source: sources.v233,
        restarts,
      }),
      memory: quantity({
        description: 'Memory in bytes, with a unit such as `512Mi` or `1Gi`.',
        ...(requests === undefined ? { examples: ['512Mi', '1Gi'] } : { default: requests.memory }),
        source: sources.v233,
        restarts,
      }),
      'ephemeral-storage': quantity({
        description: 'Local disk for logs and writable layers.',
        examples: ['1Gi'],
        source: 'Kubernetes: resource names of a container',
        restarts,
      }),
    },
    {
      description,
      patterns: {
        '^(hugepages-.+|[^/]+/.+)$': quantity({
          description: 'Huge pages, or an extended resource such as `nvidia.com/gpu`.',
          source: 'Kubernetes: resource names of a container',
        }),
      },
    },
  )
}
