import type { Component } from '../../schema/model/component.ts'
import type { Container, PortNumber } from '../../schema/model/workload.ts'

/** Ports on which the pods of a component listen: fixed numbers, and values paths from the top. */
export function servicePorts({ section, services }: Component): PortNumber[] {
  return unique(
    services.flatMap(({ ports }) => ports.map(({ port, listensOn = port }) => fromTop(section, listensOn))),
  )
}

/** Those on which a single container listens. */
export function containerPorts({ section, ports, readiness, liveness }: Container): PortNumber[] {
  const probes = [readiness, liveness].flatMap((probe) => (probe && 'port' in probe ? [probe.port] : []))
  return unique([...ports.map(({ port }) => port), ...probes].map((port) => fromTop(section, port)))
}

/** The ports of each node that a Service takes, with the values path of its type. */
export function nodePorts({ section, services }: Component): { type: string; ports: string[] }[] {
  return services.flatMap(({ type, ports }) => {
    const taken = ports.flatMap(({ nodePort }) => (nodePort === undefined ? [] : [`${section}${nodePort}`]))
    return type === undefined || taken.length === 0 ? [] : [{ type: `${section}${type}`, ports: taken }]
  })
}

function fromTop(section: string, port: PortNumber): PortNumber {
  return typeof port === 'string' && port.startsWith('.') ? section + port : port
}

function unique(ports: readonly PortNumber[]): PortNumber[] {
  return [...new Set(ports)]
}
