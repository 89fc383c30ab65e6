import { listOf, required, section } from '../../../model/collections.ts'
import { count, oneOf, text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** What Kubernetes runs when the container starts and before it stops. */
export function lifecycleHooks(restarts: readonly string[]) {
  return section(
    {
      postStart: hook('After the container has started.', restarts),
      preStop: hook('Before the container stops.', restarts),
    },
    { description: 'Hooks of the container.', definition: 'collectorHooks' },
  )
}

function hook(description: string, restarts: readonly string[]) {
  const given = { source, restarts }
  return section(
    {
      exec: section(
        {
          command: listOf(text({ description: 'Part of the command.', source }), {
            description: 'The command and its arguments.',
            ...given,
          }),
        },
        { description: 'A command in the container.' },
      ),
      httpGet: section(
        {
          host: text({ description: 'Host. Not set: the pod.', ...given }),
          path: text({ description: 'Path of the request.', ...given }),
          port: count({ description: 'Port of the request.', minimum: 1, maximum: 65535, ...given }),
          scheme: oneOf({
            description: 'Scheme of the request.',
            members: { HTTP: 'In plain text.', HTTPS: 'Encrypted.' },
            ...given,
          }),
          httpHeaders: listOf(
            section(
              {
                name: required(text({ description: 'Name.', source })),
                value: required(text({ description: 'Value.', source })),
              },
              { description: 'A header.' },
            ),
            { description: 'Headers of the request.', ...given },
          ),
        },
        { description: 'A request.' },
      ),
    },
    { description, maxProperties: 1, definition: 'collectorHook' },
  )
}
