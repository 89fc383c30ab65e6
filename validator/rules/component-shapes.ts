import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import { holds, pathsOf } from '../../schema/model/condition.ts'
import type {
  ComponentSwitch,
  PathInSection,
  RunningComponent,
  RunningContainer,
} from '../../schema/model/running.ts'
import { entryAt, type MappingNode, type Path, type ValueNode } from '../values/values-tree.ts'
import { containersPath, switchPaths } from './component-paths.ts'
import { keysOfPath } from './keys-of-path.ts'

/** What the switches of a release say of a component that runs. */
export interface ComponentShape {
  shown: Omit<RunningComponent<unknown>, 'values' | 'ports' | 'nodePorts' | 'containers'>
  containers: Omit<RunningContainer<unknown>, 'values'>[]
  /** Fixed numbers, and values paths of numbers. */
  ports: (number | string)[]
  nodePorts: NonNullable<CompactComponent['nodePorts']>
}

interface Shapes {
  shapes: readonly ComponentShape[]
  switches: readonly ComponentSwitch[]
}

/** What the shapes of the components of a chart depend on, and the shapes that a run has met. */
interface ChartSwitches {
  components: readonly CompactComponent[]
  sections: readonly SectionSwitches[]
  /** By the states of the sections, in their order. */
  met: Map<string, Shapes>
}

/** What the shapes depend on in one section at the top of the values. */
interface SectionSwitches {
  key: string
  /** Paths that are true or not. */
  switches: readonly [path: string, keys: Path][]
  /** Paths that are set or not: overrides that replace the containers. */
  overrides: readonly [path: string, keys: Path][]
  /** Its state where no layer has a value in it, by its defaults. */
  untouched: WeakMap<ValueNode, string>
}

const remembered = new WeakMap<readonly CompactComponent[], ChartSwitches>()

/** The components that a release runs. Most releases of a run have the same switches, and share what follows from these. */
export function componentShapes(components: readonly CompactComponent[], values: MappingNode): Shapes {
  let known = remembered.get(components)
  if (known === undefined) remembered.set(components, (known = switchesIn(components)))
  const { sections, met } = known
  let state = ''
  for (const section of sections) state += stateOf(section, values)
  let shapes = met.get(state)
  if (shapes === undefined) met.set(state, (shapes = shapesFor(known, state)))
  return shapes
}

/** A digit for each path: 1 where a switch is true, or an override is set. */
function stateOf(section: SectionSwitches, values: MappingNode): string {
  const { key, switches, overrides, untouched } = section
  const entry = values.entries.get(key)
  const isUntouched = entry !== undefined && entry.key === undefined
  let state = isUntouched ? untouched.get(entry.value) : undefined
  if (state !== undefined) return state
  state = ''
  for (const [, keys] of switches) state += isTrueAt(values, keys) ? '1' : '0'
  for (const [, keys] of overrides) state += entryAt(values, keys) === undefined ? '0' : '1'
  if (isUntouched) untouched.set(entry.value, state)
  return state
}

function switchesIn(components: readonly CompactComponent[]): ChartSwitches {
  const switches = components.flatMap(switchPaths)
  const overrides = components.map(containersPath)
  const sections = [...new Set([...switches, ...overrides].map((path) => keysOfPath(path)[0] as string))].map(
    (key): SectionSwitches => ({
      key,
      switches: pathsIn(key, switches),
      overrides: pathsIn(key, overrides),
      untouched: new WeakMap(),
    }),
  )
  return { components, sections, met: new Map() }
}

function pathsIn(section: string, paths: readonly string[]): [string, Path][] {
  const withKeys = [...new Set(paths)].map((path): [string, Path] => [path, keysOfPath(path)])
  return withKeys.filter(([, [key]]) => key === section)
}

function isTrueAt(values: MappingNode, keys: Path): boolean {
  const node = entryAt(values, keys)?.value
  return node?.kind === 'scalar' && node.value === true
}

function shapesFor({ components, sections }: ChartSwitches, state: string): Shapes {
  const paths = sections.flatMap(({ switches, overrides }) => [...switches, ...overrides])
  const on = new Set(paths.flatMap(([path], at) => (state[at] === '1' ? [path] : [])))
  const isOn = (path: string): boolean => on.has(path)
  return {
    shapes: components.flatMap((component) => {
      const host = hostOf(component, components, isOn)
      return host === undefined ? [] : [shapeOf(component, host, isOn)]
    }),
    switches: components.flatMap(({ enabledWhen }) =>
      typeof enabledWhen === 'string'
        ? [{ path: enabledWhen as PathInSection, isOn: isOn(enabledWhen) }]
        : [],
    ),
  }
}

function shapeOf(
  component: CompactComponent,
  host: CompactComponent,
  isOn: (path: string) => boolean,
): ComponentShape {
  const { id, labels = {}, volumes, otherVolumes, enabledWhen, ports = [], nodePorts = [] } = component
  const isReplaced = isOn(containersPath(host))
  const own = component.containers.filter(({ when }) => when === undefined || holds(when, isOn))
  return {
    shown: {
      id,
      ...(host !== component && { host: host.id }),
      ...inSection(component),
      enabledAt: pathsOf(enabledWhen).filter(isOn) as PathInSection[],
      labels,
      volumes,
      ...(otherVolumes && { otherVolumes }),
    },
    containers: isReplaced
      ? []
      : own.map(({ section, fipsBuild, lacksResources, holdsOwnData }) => ({
          ...inSection({ section }),
          fipsBuild,
          lacksResources,
          holdsOwnData,
        })),
    ports: isReplaced ? [] : [...new Set([...ports, ...own.flatMap(({ ports = [] }) => ports)])],
    nodePorts,
  }
}

/** The component whose pods run this one, which mostly is itself; none where it does not run. */
function hostOf(
  component: CompactComponent,
  components: readonly CompactComponent[],
  isOn: (path: string) => boolean,
): CompactComponent | undefined {
  if (!holds(component.enabledWhen, isOn)) return undefined
  const { joins } = component
  if (joins === undefined || !holds(joins.when, isOn)) return component
  return components.find(({ id, enabledWhen }) => id === joins.host && holds(enabledWhen, isOn))
}

function inSection({ section }: { section: string }): Pick<RunningComponent<unknown>, 'section' | 'path'> {
  return { section, path: (below) => `${section}.${below}` as PathInSection }
}
