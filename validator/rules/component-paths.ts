import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import { pathsOf } from '../../schema/model/condition.ts'

/** Where an override of the workload replaces the list of containers. */
export function containersPath({ overrides }: Pick<CompactComponent, 'overrides'>): string {
  return `${overrides}.spec.template.spec.containers`
}

/** The values paths that say whether a component runs, and which containers it has. */
export function runningPaths(component: CompactComponent, components: readonly CompactComponent[]): string[] {
  const { enabledWhen, joins, containers } = component
  const host = components.find(({ id }) => id === joins?.host)
  return [
    ...pathsOf(enabledWhen),
    containersPath(component),
    ...(joins === undefined ? [] : pathsOf(joins.when)),
    ...containers.flatMap(({ when }) => (when === undefined ? [] : pathsOf(when))),
    ...(host === undefined ? [] : runningPaths(host, components)),
  ]
}

/** The values paths of the ports that a component takes. */
export function portPaths({ ports = [], nodePorts = [], containers }: CompactComponent): string[] {
  const all = [...ports, ...containers.flatMap(({ ports = [] }) => ports)]
  return [
    ...all.filter((port) => typeof port === 'string'),
    ...nodePorts.flatMap(({ type, ports }) => [type, ...ports]),
  ]
}
