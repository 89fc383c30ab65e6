import { object, uint32 } from '../../model/resource-fields.ts'
import { wholeMilliseconds } from './durations.ts'

/** Probes that keep idle connections open. */
export const tcpKeepalive = object(
  'Probes on idle TCP connections. Each field has the default of the operating system.',
  {
    time: wholeMilliseconds('How long a connection is idle before the first probe.'),
    interval: wholeMilliseconds('Time between two probes.'),
    probes: uint32('Number of probes without an answer after which the connection is closed.'),
  },
  { definition: 'TcpKeepalive' },
)
