import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import { holds, pathsOf } from '../../schema/model/condition.ts'
import { isMapping } from '../../schema/model/is-mapping.ts'
import type {
  ComponentSwitch,
  PathInSection,
  RunningComponent,
  RunningSection,
  TakenPort,
} from '../../schema/model/running.ts'
import { entryAt, type MappingNode } from '../values/values-tree.ts'
import { keysOfPath } from './keys-of-path.ts'

/** The components that a release runs. `plain` holds what the rules read of the values. */
export function runningComponents(
  components: readonly CompactComponent[],
  values: MappingNode,
  plain: Record<string, unknown>,
): RunningComponent<unknown>[] {
  const isTrue = (path: string): boolean => isTrueIn(values, path)
  return components.flatMap((component) => {
    const host = hostOf(component, components, isTrue)
    if (host === undefined) return []
    const isReplaced = entryAt(values, keysOfPath(containersPath(host))) !== undefined
    return [
      {
        id: component.id,
        ...(host !== component && { host: host.id }),
        ...sectionAt(plain, component.section),
        enabledAt: pathsOf(component.enabledWhen).filter(isTrue) as PathInSection[],
        labels: component.labels ?? {},
        volumes: component.volumes,
        ...(component.otherVolumes && { otherVolumes: component.otherVolumes }),
        ...takenPorts(component, isReplaced, isTrue, plain),
        containers: isReplaced
          ? []
          : component.containers
              .filter(({ when }) => when === undefined || holds(when, isTrue))
              .map(({ section, fipsBuild, lacksResources, holdsOwnData }) => ({
                ...sectionAt(plain, section),
                fipsBuild,
                lacksResources,
                holdsOwnData,
              })),
      },
    ]
  })
}

/** The ports that a component takes, as far as the rules read them. */
function takenPorts(
  { ports = [], nodePorts = [], containers }: CompactComponent,
  isReplaced: boolean,
  isTrue: (path: string) => boolean,
  plain: Record<string, unknown>,
): Pick<RunningComponent<unknown>, 'ports' | 'nodePorts'> {
  const own = containers
    .filter(({ when }) => when === undefined || holds(when, isTrue))
    .flatMap(({ ports = [] }) => ports)
  const listening = isReplaced ? [] : [...new Set([...ports, ...own])]
  const taken = nodePorts.flatMap(({ type, ports }) => (valueAt(plain, type) === 'NodePort' ? ports : []))
  return {
    ports: [
      ...listening.flatMap((port) => (typeof port === 'number' ? [{ port }] : [])),
      ...listening.flatMap((port) => (typeof port === 'string' ? takenPort(plain, port) : [])),
    ],
    nodePorts: taken.flatMap((path) => takenPort(plain, path)),
  }
}

function takenPort(plain: Record<string, unknown>, path: string): TakenPort[] {
  const port = valueAt(plain, path)
  return typeof port === 'number' ? [{ port, path: path as PathInSection }] : []
}

/** The values paths of the ports that a component takes. */
export function portPaths({ ports = [], nodePorts = [], containers }: CompactComponent): string[] {
  const all = [...ports, ...containers.flatMap(({ ports = [] }) => ports)]
  return [
    ...all.filter((port) => typeof port === 'string'),
    ...nodePorts.flatMap(({ type, ports }) => [type, ...ports]),
  ]
}

/** The values paths of which each enables a component by itself. */
export function switchesOf(components: readonly CompactComponent[], values: MappingNode): ComponentSwitch[] {
  return components.flatMap(({ enabledWhen }) =>
    typeof enabledWhen === 'string'
      ? [{ path: enabledWhen as PathInSection, isOn: isTrueIn(values, enabledWhen) }]
      : [],
  )
}

function isTrueIn(values: MappingNode, path: string): boolean {
  const node = entryAt(values, keysOfPath(path))?.value
  return node?.kind === 'scalar' && node.value === true
}

/** The component whose pods run this one, which mostly is itself; none where it does not run. */
function hostOf(
  component: CompactComponent,
  components: readonly CompactComponent[],
  isTrue: (path: string) => boolean,
): CompactComponent | undefined {
  if (!holds(component.enabledWhen, isTrue)) return undefined
  const { joins } = component
  if (joins === undefined || !holds(joins.when, isTrue)) return component
  return components.find(({ id, enabledWhen }) => id === joins.host && holds(enabledWhen, isTrue))
}

/** Where an override of the workload replaces the list of containers. */
function containersPath({ overrides }: Pick<CompactComponent, 'overrides'>): string {
  return `${overrides}.spec.template.spec.containers`
}

/** The values paths that say whether a component runs, and which containers it has. */
export function runningPaths(
  { enabledWhen, joins, overrides, containers }: CompactComponent,
  components: readonly CompactComponent[],
): string[] {
  const host = components.find(({ id }) => id === joins?.host)
  return [
    ...pathsOf(enabledWhen),
    containersPath({ overrides }),
    ...(joins === undefined ? [] : pathsOf(joins.when)),
    ...containers.flatMap(({ when }) => (when === undefined ? [] : pathsOf(when))),
    ...(host === undefined ? [] : runningPaths(host, components)),
  ]
}

function sectionAt(plain: Record<string, unknown>, section: string): RunningSection<unknown> {
  return {
    section,
    values: valueAt(plain, section) ?? {},
    path: (below) => `${section}.${below}` as PathInSection,
  }
}

function valueAt(plain: Record<string, unknown>, path: string): unknown {
  return keysOfPath(path).reduce<unknown>((at, key) => (isMapping(at) ? at[key] : undefined), plain)
}
