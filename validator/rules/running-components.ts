import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import { isMapping } from '../../schema/model/is-mapping.ts'
import type {
  ComponentSwitch,
  PathInSection,
  RunningComponent,
  TakenPort,
} from '../../schema/model/running.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { componentShapes, type ComponentShape } from './component-shapes.ts'
import { keysOfPath } from './keys-of-path.ts'

type Plain = Record<string, unknown>

/** The components that a release runs, and what switches these on. `plain` holds what the rules read of the values. */
export function runningComponents(
  components: readonly CompactComponent[],
  values: MappingNode,
  plain: Plain,
): { running: RunningComponent<unknown>[]; switches: readonly ComponentSwitch[] } {
  const { shapes, switches } = componentShapes(components, values)
  return { running: shapes.map((shape) => runningComponent(shape, plain)), switches }
}

function runningComponent(
  { shown, containers, ports, nodePorts }: ComponentShape,
  plain: Plain,
): RunningComponent<unknown> {
  return {
    ...shown,
    values: sectionAt(plain, shown.section),
    ports: takenPorts(ports, plain),
    nodePorts: nodePorts.flatMap(({ type, ports }) =>
      valueAt(plain, type) === 'NodePort' ? takenPorts(ports, plain) : [],
    ),
    containers: containers.map((container) => ({
      ...container,
      values: sectionAt(plain, container.section),
    })),
  }
}

/** Fixed ports come first. */
function takenPorts(ports: readonly (number | string)[], plain: Plain): TakenPort[] {
  const fixed: TakenPort[] = []
  const set: TakenPort[] = []
  for (const port of ports) {
    if (typeof port === 'number') fixed.push({ port })
    else {
      const number = valueAt(plain, port)
      if (typeof number === 'number') set.push({ port: number, path: port as PathInSection })
    }
  }
  return [...fixed, ...set]
}

function sectionAt(plain: Plain, section: string): unknown {
  return valueAt(plain, section) ?? {}
}

function valueAt(plain: Plain, path: string): unknown {
  let at: unknown = plain
  for (const key of keysOfPath(path)) at = isMapping(at) ? at[key] : undefined
  return at
}
