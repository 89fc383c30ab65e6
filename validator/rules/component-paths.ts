import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import { pathsOf } from '../../schema/model/condition.ts'

/** Where an override of the workload replaces the list of containers. */
export function containersPath({ overrides }: Pick<CompactComponent, 'overrides'>): string {
  return `${overrides}.spec.template.spec.containers`
}

/** The values paths that must be true or not for a component to run, and to have its containers. */
export function switchPaths({ enabledWhen, joins, containers }: CompactComponent): string[] {
  return [
    ...pathsOf(enabledWhen),
    ...(joins === undefined ? [] : pathsOf(joins.when)),
    ...containers.flatMap(({ when }) => (when === undefined ? [] : pathsOf(when))),
  ]
}

/** The values paths that say whether a component runs, and which containers it has. */
export function runningPaths(component: CompactComponent, components: readonly CompactComponent[]): string[] {
  const host = components.find(({ id }) => id === component.joins?.host)
  return [
    ...switchPaths(component),
    containersPath(component),
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
