/** A deliberate difference from the published chart, seen in the two releases compared. */
export interface Difference {
  release: 'management' | 'agent'
  /** Kind and name. */
  object: string
  reason: string
  /** The published object as ours is meant to be. */
  apply(published: unknown): unknown
}

interface WithRules {
  rules: unknown[]
}

interface WithContainers {
  spec: { template: { spec: { containers: { name: string }[] } } }
}

/** Every other leaf of the compared objects is equal. */
export const differences: readonly Difference[] = [
  {
    release: 'agent',
    object: 'ClusterRole gloo-mesh-agent-mesh',
    reason: 'rules 69 to 77 belong to the analyzer, which is not modelled yet',
    apply: (published) => {
      const role = published as WithRules
      return { ...role, rules: role.rules.slice(0, 68) }
    },
  },
  {
    release: 'agent',
    object: 'Deployment gloo-mesh-agent',
    reason: 'the container gloo-mesh-analyzer belongs to a component that is not modelled yet',
    apply: (published) => {
      const { containers } = (published as WithContainers).spec.template.spec
      const copy = structuredClone(published) as WithContainers
      copy.spec.template.spec.containers = containers.filter(({ name }) => name !== 'gloo-mesh-analyzer')
      return copy
    },
  },
]
