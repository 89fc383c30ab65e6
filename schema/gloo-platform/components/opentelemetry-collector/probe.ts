import { section } from '../../../model/collections.ts'
import { count, text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** A probe of the container, with the fields that the chart of others knows. */
export function probe(description: string, kind: 'liveness' | 'readiness', restarts: readonly string[]) {
  const number = (meaning: string) => count({ description: meaning, minimum: 0, source, restarts })
  return section(
    {
      initialDelaySeconds: number('Seconds to wait before the first request.'),
      periodSeconds: number('Seconds between two requests.'),
      timeoutSeconds: number('Seconds until a request fails.'),
      failureThreshold: number('Failures in a row that count.'),
      ...(kind === 'liveness'
        ? { terminationGracePeriodSeconds: number('Seconds that the container gets to stop.') }
        : { successThreshold: number('Successes in a row that count.') }),
      httpGet: section(
        {
          port: count({
            description: 'Port of the extension `health_check`.',
            minimum: 1,
            maximum: 65535,
            default: 13133,
            source,
            restarts,
          }),
          path: text({ description: 'Path of the request.', default: '/', source, restarts }),
        },
        { description: 'The request.', definition: 'collectorHealthRequest' },
      ),
    },
    { description, definition: `collector${kind === 'liveness' ? 'Liveness' : 'Readiness'}` },
  )
}
