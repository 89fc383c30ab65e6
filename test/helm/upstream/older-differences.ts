import type { Difference } from './compare.ts'

interface PodOwner {
  spec: { template: { spec: { containers: Container[] } } }
}

interface Container {
  args?: string[]
  env: unknown[]
}

/** A difference in the first container of a Deployment. */
function inContainer(
  fixture: string,
  name: string,
  reason: string,
  change: (container: Container) => Partial<Container>,
): Difference {
  return {
    fixture: `2.5.8/${fixture}`,
    object: `Deployment ${name}`,
    reason,
    apply: (published) => {
      const [container] = (published as PodOwner).spec.template.spec.containers
      Object.assign(container!, change(container!))
      return published
    },
  }
}

const goMaxProcs = {
  name: 'GOMAXPROCS',
  valueFrom: { resourceFieldRef: { divisor: '1', resource: 'limits.cpu' } },
}

/** What 2.7.2 is known to render otherwise than 2.5.8, and what is not rebuilt. Every other leaf is equal. */
export const olderDifferences: readonly Difference[] = [
  inContainer(
    'gloo-analyzer',
    'gloo-mesh-analyzer',
    'arguments and environment of 2.7.2, as its rendering shows them in the pod of the agent',
    ({ args = [], env }) => ({
      args: [
        '--cluster=mgmt',
        ...args,
        '--endpoint=gloo-telemetry-collector.gloo-mesh:4317',
        '--authority=',
        '--ca-file=',
        '--insecure=true',
        '--insecure-skip-verify=false',
      ],
      env: [...env, goMaxProcs],
    }),
  ),
]
