import type { HelperDelegate } from 'handlebars'
import type { Condition } from '../schema/model/condition.ts'
import { GoExpression } from './go-expression.ts'
import type { Scope } from './scope.ts'

/** What the words need of the template that they are in. */
export interface Here {
  /** The expression of the value at a path. */
  read: (path: string) => string
  /** The expression of a condition. */
  test: (condition: Condition) => GoExpression
  /** The expression of the root context. */
  root: () => string
  releaseNamespace: () => string
}

/**
 * Words about the component of a template, as Handlebars helpers.
 *
 * | word | becomes |
 * | --- | --- |
 * | `podApp` | the label `app` of the pods that run the component, which may be those of another |
 * | `(podNamespace)` | their namespace |
 * | `(limitedNamespaces RESOURCE)` | the namespaces to which the user limits a resource, separated by commas |
 * | `(allLimited)` | whether the user limits each of the resources that can be limited |
 * | `(everyLimitedNamespace)` | the list of namespaces to which some resource is limited |
 * | `(isLimitedHere RESOURCE)` | inside `#goRange` over them: whether the resource is limited to this one |
 */
export function componentWords({ chart, component }: Scope, here: Here): Record<string, HelperDelegate> {
  const { section, workload, id } = component
  const limits = component.rbac.find((set) => set.scope === 'namespaces')
  const joins = workload?.joins

  function host(): { name: string; section: string } {
    const found = chart.components.find((other) => other.id === joins?.host)
    if (found?.workload === undefined) throw new Error(`${id}: no workload of "${joins?.host}" to join`)
    return { name: found.workload.name, section: found.section }
  }

  function limitedTo(resource: string): string {
    if (limits === undefined) throw new Error(`${id} has no rules that can be limited to namespaces`)
    const given = [here.root(), here.read(section + limits.limits), JSON.stringify(resource)]
    return `(include "${chart.name}.limitedNamespaces" (list ${given.join(' ')}))`
  }

  function each(write: (resource: string) => string): string[] {
    return Object.keys(limits?.rules ?? {}).map(write)
  }

  return {
    podApp: () =>
      joins === undefined
        ? workload?.name
        : `{{ ternary "${host().name}" "${workload!.name}" ${here.test(joins.when).text} }}`,
    podNamespace: () => {
      const own = here.read(`${section}.namespace`)
      const chosen =
        joins === undefined
          ? own
          : `(ternary ${here.read(`${host().section}.namespace`)} ${own} ${here.test(joins.when).text})`
      return new GoExpression(`${chosen} | default ${here.releaseNamespace()}`, 'text')
    },
    limitedNamespaces: (resource: string) => new GoExpression(limitedTo(resource).slice(1, -1), 'text'),
    allLimited: () => {
      const all = each(limitedTo)
      return new GoExpression(all.length === 1 ? all[0]!.slice(1, -1) : `and ${all.join(' ')}`, 'text')
    },
    everyLimitedNamespace: () => {
      const lists = each((resource) => `compact (splitList "," ${limitedTo(resource)})`)
      return new GoExpression(
        lists.length === 1 ? lists[0]! : `uniq (concat ${lists.map((list) => `(${list})`).join(' ')})`,
        'node',
      )
    },
    isLimitedHere: (resource: string) =>
      new GoExpression(`has . (splitList "," ${limitedTo(resource)})`, 'flag'),
  }
}
