import { count, text, word } from '../../../model/scalars.ts'
import { section } from '../../../model/collections.ts'
import { urlPathPattern } from '../../../model/patterns.ts'
import { sources } from '../../sources.ts'

const restarts = ['gloo-mesh-ui'] as const

/** Another program's pages about traces, shown inside the UI. */
export const tracing = section(
  {
    endpoint: word({
      description:
        'Host that serves the pages about traces. Empty: the bundled Jaeger if it is on, else none.',
      default: '',
      examples: ['jaeger-query.observability.svc.cluster.local'],
      since: '2.4.0',
      source: sources.v24,
      restarts,
    }),
    basePath: text({
      description: 'Path below which it serves them, and the UI too. Must differ from `glooUi.basePath`.',
      pattern: urlPathPattern.pattern,
      default: '',
      examples: ['/tracing-ui'],
      since: '2.4.0',
      source: `${sources.v24}; ${sources.v258}`,
      restarts,
    }),
    port: count({
      description: 'Port of the host; `0`: none.',
      minimum: 0,
      maximum: 65535,
      default: 0,
      examples: [16686],
      since: '2.4.0',
      source: sources.v24,
      restarts,
    }),
  },
  {
    description:
      'Pages about traces inside the UI. Set all three fields or none: the chart refuses some of them.',
    since: '2.4.0',
  },
)
