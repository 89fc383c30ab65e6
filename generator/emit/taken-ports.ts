import type { Chart } from '../../schema/model/chart.ts'
import type { Component } from '../../schema/model/component.ts'
import type { Container, PortNumber, Workload } from '../../schema/model/workload.ts'
import { runningTest } from '../skeletons/component-scope.ts'
import { conditionToGo, GoExpression, Junction, type Test } from '../skeletons/go-expression.ts'
import { containerPorts, nodePorts, servicePorts } from './listening-ports.ts'

/** The ports that a component takes in the pods of one, or on the nodes. */
interface TakenPorts {
  when: GoExpression
  place: string
  ports: readonly { port: PortNumber; when?: GoExpression }[]
}

type Runnable = Component & { workload: Workload }

/**
 * The named template `takenPorts`: a line for each port that a release takes, with the place and a number or the
 * values path of one. A place with a single port is left out: nothing else can take that port.
 */
export function takenPortsTemplate(chart: Chart): string {
  const { name, components } = chart
  const test = (test: Test): GoExpression =>
    conditionToGo(
      test,
      (path) => new GoExpression(valueAt(path), 'flag'),
      (template) => `include "${name}.${template}" .`,
    )
  /** Where no override of the host replaces its containers. */
  const unlessReplaced = ({ workload, section }: Runnable, when: GoExpression): GoExpression => {
    if (workload.overrides === undefined) return when
    const overrides = valueAt(section + workload.overrides)
    const keeps = new GoExpression(`not (include "${name}.replacesContainers" ${overrides})`, 'flag')
    return new Junction('and', [when, keeps])
  }
  const inPodsOf = (host: Runnable, when: Test, component: Runnable): TakenPorts => ({
    when: unlessReplaced(host, test(when)),
    place: host.id,
    ports: listening(component, test),
  })
  const runnable = components.filter((component): component is Runnable => component.workload !== undefined)

  function inPods(component: Runnable): TakenPorts[] {
    const { joins } = component.workload
    const isRunning = runningTest(component)
    if (joins === undefined) return [inPodsOf(component, isRunning, component)]
    const hosts = runnable.filter(({ id }) => id === joins.host)
    return [
      inPodsOf(component, { all: [isRunning, { not: joins.when }] }, component),
      ...hosts.map((host) => inPodsOf(host, { all: [isRunning, joins.when, runningTest(host)] }, component)),
    ]
  }

  function onNodes(component: Runnable): TakenPorts[] {
    return nodePorts(component).map(({ type, ports }) => {
      const isNodePort = new GoExpression(`eq (${valueAt(type)} | default "") "NodePort"`, 'flag')
      const when = new Junction('and', [test(runningTest(component)), isNodePort])
      return { when, place: 'node', ports: ports.map((port) => ({ port })) }
    })
  }

  const all = runnable.flatMap((component) => [...inPods(component), ...onNodes(component)])
  const blocks = all
    .filter(({ place }) => portsAt(place, all).size > 1)
    .map(({ when, place, ports }) =>
      block(
        when,
        ports
          .map(({ port, when }) => (when ? block(when, `${place} ${port}\n`) : `${place} ${port}\n`))
          .join(''),
      ),
    )
  return [
    '{{- /* Ports that the components of a release take, a line each: whose pod or `node`, and a number or its values path. */ -}}',
    `{{- define "${name}.takenPorts" -}}`,
    `${blocks.join('')}{{- end -}}\n`,
  ].join('\n')
}

/** The ports on which the containers of a component listen, fixed ones first. */
function listening(
  component: Runnable,
  test: (test: Test) => GoExpression,
): { port: PortNumber; when?: GoExpression }[] {
  const { containers } = component.workload
  const always = containers.filter(({ when }) => when === undefined).flatMap(containerPorts)
  const sometimes = containers.flatMap((container) => portsWhen(container, test))
  const ports = [...new Set([...servicePorts(component), ...always])].map((port) => ({ port }))
  const isFixed = ({ port }: { port: PortNumber }): boolean => typeof port === 'number'
  const all = [...ports, ...sometimes]
  return [...all.filter(isFixed), ...all.filter((port) => !isFixed(port))]
}

function portsWhen(
  container: Container,
  test: (test: Test) => GoExpression,
): { port: PortNumber; when: GoExpression }[] {
  const { when } = container
  return when === undefined ? [] : containerPorts(container).map((port) => ({ port, when: test(when) }))
}

function portsAt(place: string, all: readonly TakenPorts[]): Set<PortNumber> {
  return new Set(
    all.filter((one) => one.place === place).flatMap(({ ports }) => ports.map(({ port }) => port)),
  )
}

function block(when: GoExpression, body: string): string {
  return `{{- if ${when.text} }}\n${body}{{- end }}\n`
}

function valueAt(path: string): string {
  return `.Values.${path}`
}
