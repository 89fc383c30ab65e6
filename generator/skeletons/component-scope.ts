import type { Chart } from '../../schema/model/chart.ts'
import type { Component } from '../../schema/model/component.ts'
import type { Condition } from '../../schema/model/condition.ts'
import type { ClusterRules, NamespacedRules, RbacRule } from '../../schema/model/rbac.ts'
import type { Service } from '../../schema/model/service.ts'
import type { Container, Probe } from '../../schema/model/workload.ts'
import { fileObjects, fileParts, mergedBases } from './file-objects.ts'
import type { Part, Scope } from './scope.ts'
import { renderSkeleton } from './skeleton.ts'
import { listTemplates, readTemplate, templatesRoot } from './template-files.ts'

/** What skeletons see of a component: what it declares, and what follows from it. */
export function componentScope(chart: Chart, component: Component, templates: string): Scope {
  const { id, section, workload } = component
  const folder = [templates, chart.name, id]
  const scope: Scope = {
    chart,
    component,
    section,
    parts: {},
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
  const own = (name: string): string =>
    workload?.joins === undefined ? `{{> ${name}}}\n` : `{{includeBlock "${namedTemplate(section, name)}"}}\n`
  return {
    ...scope,
    parts: {
      ...partsIn(templatesRoot, 'parts'),
      ...partsIn(...folder),
      ...fileParts(component, folder),
      containers: rendered(workload?.containers),
      'init-containers': rendered(workload?.init),
      'own-containers': own('containers'),
      'own-volumes': own('volumes'),
      'own-cluster-rules': own('cluster-rules'),
    },
  }
}

function renderContainer({ chart, component }: Scope, container: Container, folder: string[]): string {
  const { name, section, readiness, liveness } = container
  return renderSkeleton(`container ${name}`, '{{> container}}\n', {
    chart,
    component,
    section,
    parts: { ...partsIn(templatesRoot, 'parts'), ...partsIn(...folder), ...partsIn(...folder, name) },
    context: {
      ...container,
      readiness: readiness && probeContext(readiness),
      liveness: liveness && probeContext(liveness),
    },
  })
}

/** The parts in a folder, by name. Whole skeletons and files of other kinds are beside them. */
function partsIn(...folder: string[]): Record<string, Part> {
  const names = listTemplates(...folder).filter((name) => /^[\w-]+\.hbs$/.test(name))
  return Object.fromEntries(names.map((name) => [name.replace('.hbs', ''), readTemplate(...folder, name)]))
}

// Handlebars is strict: what may be absent has to be named.
function contextOf(chart: Chart, component: Component): object {
  const { section, workload, services, account, rbac, enabledWhen } = component
  const joins = workload?.joins
  const ownWorkload: Condition =
    joins === undefined ? enabledWhen : { all: [enabledWhen, { not: joins.when }] }
  return {
    section,
    enabledWhen,
    ownWorkload,
    name: workload?.name,
    workload: workload && { annotations: {}, scrape: undefined, init: [], ...workload },
    workloadTemplate: workload && `${section}.${workload.kind.toLowerCase()}`,
    containersTemplate: namedTemplate(section, 'containers'),
    volumesTemplate: namedTemplate(section, 'volumes'),
    clusterRulesTemplate: namedTemplate(section, 'cluster-rules'),
    joiners: chart.components.flatMap((other) => joinerContext(component, other)),
    services: services.map((service) => serviceContext(component, service)),
    account: account && { annotations: undefined, ...account },
    clusterRules: rbac.filter(isForCluster).flatMap(({ rules }) => rules.map(ruleContext)),
    limitedRules: limitedRules(rbac.find(isLimited)),
  }
}

function joinerContext({ id }: Component, { section, enabledWhen, workload }: Component): object[] {
  if (workload?.joins?.host !== id) return []
  return [
    {
      when: { all: [enabledWhen, workload.joins.when] } satisfies Condition,
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
  const { name, when, labels = {}, overrides, ports } = service
  return {
    ...service,
    when,
    labels,
    overrides,
    app: workload?.name ?? name,
    template: `${section}.service`,
    ports: ports.map((port) => ({
      targetPort: undefined,
      listensOn: undefined,
      protocol: undefined,
      appProtocol: undefined,
      ...port,
    })),
  }
}

function probeContext(probe: Probe): object {
  return { command: undefined, ...probe }
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
