import { text } from '../../model/scalars.ts'
import { mapOf } from '../../model/collections.ts'
import { sources } from '../sources.ts'

/** The fields that external auth and the rate limiter have beside those of their service. */
export function addOnFields(restarts: readonly string[]) {
  return {
    extraLabels: mapOf(text({ description: 'Value of the label.', source: sources.v233 }), {
      description: 'Labels for all objects and pods of the add-on. Selectors do not get them.',
      default: {},
      source: `${sources.v233}; ${sources.v258}`,
      restarts,
    }),
    extraTemplateAnnotations: mapOf(text({ description: 'Value of the annotation.', source: sources.v233 }), {
      description: 'Annotations of the pods. The default has the pod wait for the proxy of Istio.',
      default: { 'proxy.istio.io/config': '{ "holdApplicationUntilProxyStarts": true }' },
      source: sources.v233,
      restarts,
    }),
  }
}
