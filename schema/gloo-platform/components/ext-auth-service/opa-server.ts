import { flag, text, textOrMapping, yamlText } from '../../../model/scalars.ts'
import { mapOf, section } from '../../../model/collections.ts'
import { kubernetes } from '../../../kubernetes/fields.ts'
import { imageWithoutSecret } from '../../common/image.ts'
import { unreadIn25 } from '../../common/unread.ts'
import { sources } from '../../sources.ts'

const restarts = ['ext-auth-service'] as const

const probe = (description: string) =>
  kubernetes('Probe', {
    description,
    default: {
      httpGet: { path: '/health?plugins', port: 8181, scheme: 'HTTP' },
      initialDelaySeconds: 5,
      periodSeconds: 5,
    },
    since: '2.5.0',
    source: `${sources.v258} (nothing changes)`,
    unread: unreadIn25,
    passThrough: { reason: 'fixed-by-chart' },
  })

/** A server of Open Policy Agent in the same pod. */
export const opaServer = section(
  {
    enabled: flag({
      description: 'Run a server of Open Policy Agent next to external auth. Requires `config`.',
      default: false,
      source: `${sources.inUse}; ${sources.v258}`,
      restarts,
    }),
    config: textOrMapping({
      description: 'Configuration of Open Policy Agent, as a string or as a mapping.',
      examples: ['decision_logs:\n  console: true\n'],
      source: `${sources.inUse}; ${sources.v258}`,
      restarts,
    }),
    configYaml: text({
      description: 'The configuration as a string. Read when `config` is empty.',
      default: '',
      source: `${sources.inUse}; ${sources.v258} (only its hash is read there)`,
      restarts,
    }),
    image: imageWithoutSecret(
      {
        registry: 'openpolicyagent',
        repository: 'opa',
        tag: '0.64.1',
        pullPolicy: 'IfNotPresent',
        source: sources.v258,
      },
      restarts,
    ),
    additionalOpaEnv: mapOf(
      yamlText({ description: 'Value of the variable.', sensitive: true, source: sources.v258 }),
      {
        description: 'Environment variables of Open Policy Agent, by name.',
        default: {},
        since: '2.5.0',
        source: sources.v258,
        restarts,
      },
    ),
    livenessProbe: probe('Liveness probe of the container.'),
    readinessProbe: probe('Readiness probe of the container.'),
  },
  { description: 'A server of Open Policy Agent in the pod of external auth.', since: '2.4.0' },
)
