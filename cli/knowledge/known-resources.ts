import type { KnownResources } from '../../workspace/resources/known-resources.ts'

/** The custom resources as the workspace asks for them. A run without manifests loads nothing of this. */
export const knownResources: KnownResources = {
  loadIndex: async () => (await import('./resources.ts')).loadIndex(),
  loadFleetRules: async () => (await import('./resources.ts')).fleetRules,
  load: async (kind) => (await import('./resources.ts')).loadResource(kind),
}
