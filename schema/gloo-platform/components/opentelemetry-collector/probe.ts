import { section } from '../../../model/collections.ts'
import { count, text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** Whether the container has to be restarted. */
export function livenessProbe(restarts: readonly string[]) {
  return section(
    {
      ...probeFields(restarts),
      terminationGracePeriodSeconds: number('Seconds that the container gets to stop.', restarts),
    },
    { description: 'Whether the container has to be restarted.', definition: 'collectorLiveness' },
  )
}

/** Whether the container takes requests. */
export function readinessProbe(restarts: readonly string[]) {
  return section(
    { ...probeFields(restarts), successThreshold: number('Successes in a row that count.', restarts) },
    { description: 'Whether the container takes requests.', definition: 'collectorReadiness' },
  )
}

function probeFields(restarts: readonly string[]) {
  return {
    initialDelaySeconds: number('Seconds to wait before the first request.', restarts),
    periodSeconds: number('Seconds between two requests.', restarts),
    timeoutSeconds: number('Seconds until a request fails.', restarts),
    failureThreshold: number('Failures in a row that count.', restarts),
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
  }
}

function number(description: string, restarts: readonly string[]) {
  return count({ description, minimum: 0, source, restarts })
}
