import { annotations, labels } from './metadata.ts'
import { sources } from '../sources.ts'

/** The fields that external auth and the rate limiter have beside those of their service. */
export function addOnFields(restarts: readonly string[]) {
  return {
    extraLabels: labels({
      description: 'Labels for all objects and pods of the add-on. Selectors do not get them.',
      default: {},
      source: `${sources.v233}; ${sources.v258}`,
      restarts,
    }),
    extraTemplateAnnotations: annotations({
      description: 'Annotations of the pods. The default has the pod wait for the proxy of Istio.',
      default: { 'proxy.istio.io/config': '{ "holdApplicationUntilProxyStarts": true }' },
      source: sources.v233,
      restarts,
    }),
  }
}
