import type { HelperDelegate } from 'handlebars'
import type { Component } from '../../schema/model/component.ts'
import type { Workload } from '../../schema/model/workload.ts'
import { formatted, GoExpression, Junction, literal, type Test } from './go-expression.ts'
import type { Scope } from './scope.ts'

/** What the words need of the template that they are in. */
export interface Here {
  /** The expression of the value at a path. */
  read: (path: string) => GoExpression
  /** The expression of a condition. */
  test: (condition: Test) => GoExpression
  /** The expression of the root context. */
  root: () => string
  releaseName: () => string
  releaseNamespace: () => string
}

/**
 * Words about the component of a template, as Handlebars helpers.
 *
 * | word | becomes |
 * | --- | --- |
 * | `podApp` | the label `app` of the pods that run the component, which may be those of another |
 * | `(podNamespace)` | their namespace |
 * | `(ownNamespace)` | the namespace of the objects of the component |
 * | `(instanceOf TEMPLATE)` | the manifest of the component in a named template that it shares with others |
 * | `roleName` | the name of its roles for the cluster |
 * | `namespacedRoleName` | the name of its roles whose rules the user can limit to namespaces |
 * | `(limitedNamespaces RESOURCE)` | the namespaces to which the user limits a resource, separated by commas |
 * | `(allLimited)` | whether the user limits each of the resources that can be limited |
 * | `(everyLimitedNamespace)` | the namespaces to which some resource is limited |
 * | `(isLimitedHere RESOURCE)` | inside `#goRange` over them: whether the resource is limited to this one |
 */
export function componentWords({ chart, component }: Scope, here: Here): Record<string, HelperDelegate> {
  const { section, workload, id } = component
  const limits = component.rbac.find((set) => set.scope === 'namespaces')
  const joins = workload?.joins

  function host(): Component & { workload: Workload } {
    const found = chart.components.find((other) => other.id === joins?.host)
    if (found?.workload === undefined) throw new Error(`${id} joins "${joins?.host}", which has no workload`)
    return { ...found, workload: found.workload }
  }

  function namespaceOf({ section, namespace = `${section}.namespace` }: Component): string {
    return here.read(namespace).argument
  }

  function orRelease(namespace: string): GoExpression {
    return new GoExpression(`${namespace} | default ${here.releaseNamespace()}`, 'text')
  }

  function roleNamespace(): GoExpression {
    return component.roleSuffix === 'namespace of the release'
      ? new GoExpression(here.releaseNamespace(), 'text')
      : orRelease(namespaceOf(component))
  }

  /** A name that starts with that of the component. */
  function quoted(format: string, ...parts: GoExpression[]): string {
    return `{{ ${formatted(format, [literal(workload!.name), ...parts]).text} | quote }}`
  }

  function limitedTo(resource: string): GoExpression {
    if (limits === undefined) throw new Error(`${id} has no rules that can be limited to namespaces`)
    const given = [here.root(), here.read(section + limits.limits).argument, JSON.stringify(resource)]
    return new GoExpression(`include "${chart.name}.limitedNamespaces" (list ${given.join(' ')})`, 'text')
  }

  function each<Result>(write: (resource: string) => Result): Result[] {
    return Object.keys(limits?.rules ?? {}).map(write)
  }

  return {
    podApp: () =>
      joins === undefined
        ? workload?.name
        : `{{ ternary "${host().workload.name}" "${workload!.name}" ${here.test(joins.when).text} }}`,
    podNamespace: () => {
      const own = namespaceOf(component)
      if (joins === undefined) return orRelease(own)
      return orRelease(`(ternary ${namespaceOf(host())} ${own} ${here.test(joins.when).text})`)
    },
    ownNamespace: () => orRelease(component.namedByCaller ? '.namespace' : namespaceOf(component)),
    instanceOf: (template: string) => {
      const given = `dict "name" "${workload!.name}" "namespace" ${namespaceOf(component)}`
      return new GoExpression(`include "${chart.name}.${template}" (merge (${given}) ${here.root()})`, 'text')
    },
    roleName: () => (component.roleSuffix === 'nothing' ? workload?.name : quoted('%s-%s', roleNamespace())),
    namespacedRoleName: () =>
      quoted('%s-%s-%s-namespaced', new GoExpression(here.releaseName(), 'text'), roleNamespace()),
    limitedNamespaces: limitedTo,
    allLimited: () => {
      const all = each(limitedTo)
      return all.length === 1 ? all[0] : new Junction('and', all)
    },
    everyLimitedNamespace: () => {
      const lists = each((resource) => `compact (splitList "," ${limitedTo(resource).argument})`)
      return new GoExpression(
        lists.length === 1 ? lists[0]! : `uniq (concat ${lists.map((list) => `(${list})`).join(' ')})`,
        'node',
      )
    },
    isLimitedHere: (resource: string) =>
      new GoExpression(`has . (splitList "," ${limitedTo(resource).argument})`, 'flag'),
  }
}
