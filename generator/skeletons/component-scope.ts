import type { Chart } from '../../schema/model/chart.ts'
import type { Component } from '../../schema/model/component.ts'
import type { ClusterRules, NamespacedRules, RbacRule } from '../../schema/model/rbac.ts'
import type { Service } from '../../schema/model/service.ts'
import type { Container, Probe } from '../../schema/model/workload.ts'
import { fileObjects, fileParts, mergedBases } from './file-objects.ts'
import { isLong, type Test } from './go-expression.ts'
import type { NamedByCaller, Part, Scope } from './scope.ts'
import { renderSkeleton } from './skeleton.ts'
import { listTemplates, readTemplate, templatesRoot } from './template-files.ts'

/** What skeletons see of a component: what it declares, and what follows from it. */
export function componentScope(chart: Chart, component: Component & NamedByCaller, templates: string): Scope {
  const { section, workload } = component
  const folder = [templates, chart.name, component.id]
  const parts = partsOf(chart, component, templates)
  const scope: Scope = {
    chart,
    component,
    section,
    parts,
    context: {
      ...contextOf(chart, component),
      fileObjects: fileObjects(component, folder),
      mergedBases: mergedBases(component),
    },
  }
  const rendered =
    (containers: readonly Container[] = []) =>
    (): string =>
      containers.map((container) => renderContainer(scope, container, folder)).join('')
  const pod = (): string =>
    renderSkeleton(`pod of ${component.id}`, '{{> pod}}\n', {
      ...scope,
      section: workload?.podSection ?? section,
      parts: { ...scope.parts, ...rendering },
      context: { ...scope.context, section: workload?.podSection ?? section },
    })
  const own = (name: string): string =>
    workload?.joins === undefined ? `{{> ${name}}}\n` : `{{includeBlock "${namedTemplate(section, name)}"}}\n`
  const rendering: Record<string, Part> = {
    ...fileParts(component, folder),
    containers: rendered(workload?.containers),
    'init-containers': rendered(workload?.init),
    'own-containers': own('containers'),
    'own-volumes': own('volumes'),
    'own-cluster-rules': own('cluster-rules'),
  }
  return { ...scope, parts: { ...parts, ...rendering, 'whole-pod': pod } }
}

/** The parts of every component, over them those that it shares with some, over them its own. */
function partsOf(chart: Chart, { id, sharedParts }: Component, templates: string): Record<string, Part> {
  return {
    ...partsIn(templatesRoot, 'parts'),
    ...(sharedParts === undefined ? {} : partsIn(templates, chart.name, sharedParts)),
    ...partsIn(templates, chart.name, id),
  }
}

function renderContainer(scope: Scope, container: Container, folder: string[]): string {
  const { name, section, when, ports, readiness, liveness } = container
  return renderSkeleton(`container ${name}`, when ? whenContainer : '{{> container}}\n', {
    ...scope,
    section,
    parts: { ...scope.parts, ...partsIn(...folder, name) },
    context: {
      ...container,
      when,
      ports: ports.map((port) => ({ name: undefined, ...port })),
      readiness: readiness && probeContext(readiness),
      liveness: liveness && probeContext(liveness),
    },
  })
}

const whenContainer = '{{#goIf when}}\n{{> container}}\n{{/goIf}}\n'

/** The parts in a folder, by name. Whole skeletons and files of other kinds are beside them. */
function partsIn(...folder: string[]): Record<string, Part> {
  const names = listTemplates(...folder).filter((name) => /^[\w-]+\.hbs$/.test(name))
  return Object.fromEntries(names.map((name) => [name.replace('.hbs', ''), readTemplate(...folder, name)]))
}

// Handlebars is strict: what may be absent has to be named.
function contextOf(chart: Chart, component: Component): object {
  const { section, workload, services, account, rbac, extraLabels } = component
  const joins = workload?.joins
  const isRunning = runningTest(component)
  const ownWorkload: Test = joins === undefined ? isRunning : { all: [isRunning, { not: joins.when }] }
  const clusterRules = rbac.filter(isForCluster)
  const limited = limitedRules(rbac.find(isLimited))
  const clusterWide = clusterRules.find((set) => set.clusterWide !== undefined)?.clusterWide
  return {
    section,
    enabledWhen: isRunning,
    ownWorkload,
    conditionTemplate:
      typeof isRunning === 'object' && 'template' in isRunning ? isRunning.template : undefined,
    condition: component.enabledWhen,
    hasClusterRules: clusterWide === undefined ? ownWorkload : { all: [ownWorkload, clusterWide] },
    hasRulesOfNamespace: clusterWide && { all: [ownWorkload, { not: clusterWide }] },
    extraLabels,
    name: workload?.name,
    workload: workload && { ...withoutChoices, ...workload },
    annotationsTemplate: namedTemplate(section, 'pod-annotations'),
    workloadTemplate: workload && `${section}.${workload.kind.toLowerCase()}`,
    containersTemplate: namedTemplate(section, 'containers'),
    volumesTemplate: namedTemplate(section, 'volumes'),
    clusterRulesTemplate: namedTemplate(section, 'cluster-rules'),
    joiners: chart.components.flatMap((other) => joinerContext(component, other)),
    services: services.map((service) => serviceContext(component, service)),
    account: account && { annotations: undefined, ...account },
    clusterRules: clusterRules.flatMap(({ rules }) => rules.map(ruleContext)),
    limitedRules: limited,
    hasOneLimit: Object.keys(limited).length === 1,
  }
}

/** What a workload need not say. */
const withoutChoices = {
  annotations: {},
  extraAnnotations: undefined,
  scrape: undefined,
  replicas: undefined,
  overrides: undefined,
  sharedAs: undefined,
  joins: undefined,
  init: [],
}

/** Whether a component is running: its condition, or the named template that holds it. */
export function runningTest({ section, enabledWhen }: Component): Test {
  return isLong(enabledWhen) ? { template: namedTemplate(section, 'is-running') } : enabledWhen
}

function joinerContext({ id }: Component, joiner: Component): object[] {
  const { section, workload } = joiner
  if (workload?.joins?.host !== id) return []
  return [
    {
      when: { all: [runningTest(joiner), workload.joins.when] } satisfies Test,
      containersTemplate: namedTemplate(section, 'containers'),
      volumesTemplate: namedTemplate(section, 'volumes'),
      clusterRulesTemplate: namedTemplate(section, 'cluster-rules'),
    },
  ]
}

function namedTemplate(section: string, part: string): string {
  return `${section}.${part.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`
}

function serviceContext({ section, workload }: Component, service: Service): object {
  const { name, when, type, labels = {}, annotations, overrides, ports } = service
  return {
    ...service,
    when,
    type,
    labels,
    annotations,
    overrides,
    app: workload?.name ?? name,
    template: `${section}.service`,
    ports: ports.map((port) => ({
      targetPort: undefined,
      nodePort: undefined,
      listensOn: undefined,
      protocol: undefined,
      appProtocol: undefined,
      ...port,
    })),
  }
}

function probeContext(probe: Probe): object {
  return {
    command: undefined,
    scheme: undefined,
    failureThreshold: undefined,
    successThreshold: undefined,
    when: undefined,
    ...probe,
  }
}

function ruleContext(rule: RbacRule): object {
  return { nonResourceURLs: undefined, ...rule }
}

function limitedRules({ rules = {} }: Partial<NamespacedRules> = {}): Record<string, object[]> {
  return Object.fromEntries(Object.entries(rules).map(([resource, own]) => [resource, own.map(ruleContext)]))
}

function isForCluster(set: ClusterRules | NamespacedRules): set is ClusterRules {
  return set.scope === 'cluster'
}

function isLimited(set: ClusterRules | NamespacedRules): set is NamespacedRules {
  return set.scope === 'namespaces'
}
