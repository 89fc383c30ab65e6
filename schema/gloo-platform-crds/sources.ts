/** Where the facts about this chart come from. */
export const crdSources = {
  crds: 'gloo-platform-crds 2.7.2: published CRDs',
  rendered: 'gloo-platform-crds 2.7.2: published rendering, with and without the enterprise CRDs',
  newer: 'gloo-platform-crds 2.14.0: published CRDs without validation',
  gates: 'documentation: feature gates',
  inUse: 'public values for gloo-platform-crds 2.3 to 2.9 (solo-io/workshops and others)',
} as const
