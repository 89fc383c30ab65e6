import { mapped, required, section } from '../../../model/collections.ts'
import { count, flag, oneOf, text } from '../../../model/scalars.ts'
import { collectorChart as source } from './sources.ts'

/** What the chart sets of a port that it names. */
export interface PortDefaults {
  enabled: boolean
  port: number
  hostPort?: number
  protocol?: 'TCP' | 'UDP'
  appProtocol?: string
  description: string
}

/** The ports of the pods, of their Service and of the network policy. */
export function ports<Name extends string>(known: Record<Name, PortDefaults>, restarts: readonly string[]) {
  return section(
    mapped(known, (own) => knownPort(own, restarts)),
    {
      description: 'Ports by name: those of the chart, which null removes, and others of your own.',
      wholeObject: true,
      patterns: {
        '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$': section(
          { ...portFields(restarts), enabled: required(enabled(restarts)) },
          { description: 'A port of your own.', definition: 'collectorPort' },
        ),
      },
    },
  )
}

function knownPort(own: PortDefaults, restarts: readonly string[]) {
  const definition = own.hostPort === undefined ? 'collectorServicePort' : 'collectorNodePort'
  return section(portFields(restarts, own), { description: own.description, definition })
}

function enabled(restarts: readonly string[], value?: boolean) {
  return flag({
    description: 'Open the port.',
    ...(value === undefined ? {} : { default: value }),
    source,
    restarts,
  })
}

function portFields(restarts: readonly string[], own?: PortDefaults) {
  const { enabled: isOpen, port, hostPort, protocol = 'TCP', appProtocol } = own ?? {}
  const number = port === undefined ? {} : { default: port }
  return {
    enabled: enabled(restarts, isOpen),
    containerPort: portNumber({ description: 'Port in the pod.', ...number, restarts }),
    servicePort: portNumber({ description: 'Port of the Service.', ...number }),
    hostPort: portNumber({
      description: 'Port on the node, where the collector runs as a DaemonSet; 0 for none.',
      ...(hostPort === undefined ? {} : { default: hostPort }),
      restarts,
    }),
    nodePort: portNumber({ description: 'Port of the Service on every node; 0 lets Kubernetes choose.' }),
    protocol: oneOf({
      description: 'Transport protocol.',
      members: { TCP: 'Streams.', UDP: 'Datagrams.', SCTP: 'Streams of messages.' },
      ...(own === undefined ? {} : { default: protocol }),
      source,
      restarts,
    }),
    appProtocol: text({
      description: 'Protocol that the Service announces, such as `grpc`.',
      ...(appProtocol === undefined ? {} : { default: appProtocol }),
      source,
    }),
  }
}

function portNumber(own: { description: string; default?: number; restarts?: readonly string[] }) {
  return count({ ...own, minimum: 0, maximum: 65535, source })
}
