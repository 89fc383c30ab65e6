/** Where the facts about this chart come from. No values file and no rendering of it is public. */
export const operatorSources = {
  guide: 'documentation: multicluster mesh with the Gloo Operator',
  workshops: 'solo-io/workshops: gloo-mesh/core (gloo-operator 0.1 to 0.2)',
  ambient: 'rvennam/ambient-multicluster-workshop and gloomesh-demo (gloo-operator 0.2 to 0.4)',
  kagent: 'solo-io/field-agentic-labs: kagent-enterprise (gloo-operator 0.4)',
  installer: 'day0ops/mesh-field-kit: src/lib/operator-installer.js (gloo-operator 0.5)',
} as const
