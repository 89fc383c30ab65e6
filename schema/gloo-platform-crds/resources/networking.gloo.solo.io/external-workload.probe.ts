import { listOf, nullable, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'

export const readinessProbe = object(
  'Readiness probe of the workload.',
  {
    httpGet: object('An HTTP request.', {
      path: text('Path of the request.'),
      port: uint32('Port of the request.'),
      scheme: oneOf('Scheme of the request.', { HTTP: 'Not encrypted.', HTTPS: 'Encrypted with TLS.' }),
      httpHeaders: listOf(
        'Headers of the request.',
        object('A header.', { name: text('Name of the header.'), value: text('Value of the header.') }),
      ),
    }),
    tcpSocket: object('A TCP connection.', {
      host: text('Host of the connection.'),
      port: uint32('Port of the connection.'),
    }),
    exec: object('A command on the machine.', {
      command: listOf('The command and its arguments.', text('The command or an argument.')),
    }),
    initialDelaySeconds: nullable(uint32('Number of seconds before the first probe.')),
    periodSeconds: nullable(uint32('Number of seconds between two probes.')),
    timeoutSeconds: nullable(uint32('Number of seconds after which a probe has failed.')),
    successThreshold: nullable(uint32('Number of successes in a row after which the workload is ready.')),
    failureThreshold: nullable(uint32('Number of failures in a row after which the workload is not ready.')),
  },
  { definition: 'ReadinessProbe', atMostOne: [['httpGet', 'tcpSocket', 'exec']] },
)
