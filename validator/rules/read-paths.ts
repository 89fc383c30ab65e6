import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { keysOfPath } from './keys-of-path.ts'
import { portPaths, runningPaths } from './component-paths.ts'
import type { Path } from '../values/values-tree.ts'

/** The values paths that a rule reads whichever components run: where one breaks the schema, it does not run. */
export function readsOfRule(rule: Rule, components: readonly CompactComponent[]): Path[] {
  const { reads, readsRunning = [] } = rule
  const named = readsRunning === 'all' ? components : components.filter(({ id }) => readsRunning.includes(id))
  return [...reads, ...named.flatMap((component) => runningPaths(component, components))].map(keysOfPath)
}

/** What a rule reads of one component: where one path breaks the schema, it is not asked about that component. */
export function readsOfComponent(
  rule: Rule,
  component: CompactComponent,
  components: readonly CompactComponent[],
): Path[] {
  if (!asksAboutAll(rule)) return []
  const { readsEach = [], readsPorts = false } = rule
  const below = sectionsOf(component).flatMap((section) => readsEach.map((path) => `${section}.${path}`))
  const ports = readsPorts ? portPaths(component) : []
  return [...runningPaths(component, components), ...below, ...ports].map(keysOfPath)
}

/** Where values of a component are: its own section, and those of its containers. */
export function sectionsOf({ section, containers }: CompactComponent): string[] {
  return [...new Set([section, ...containers.map(({ section }) => section)])]
}

/** Whether a rule looks at every component, and not only at whether some run. */
function asksAboutAll({ readsEach, readsPorts }: Rule): boolean {
  return readsEach !== undefined || readsPorts === true
}

/** Ids of the components that a rule asks about, or all. */
export type AskedComponents = readonly string[] | 'all'

export function askedComponents(rule: Rule): AskedComponents {
  return asksAboutAll(rule) ? 'all' : (rule.readsRunning ?? [])
}

/** Of the components that run, those that a rule asks about. Rules that ask about all share the list. */
export function componentsFor<Component extends { id: string }>(
  asks: AskedComponents,
  running: readonly Component[],
  without: ReadonlySet<string>,
): readonly Component[] {
  const asked = asks === 'all' ? running : running.filter(({ id }) => asks.includes(id))
  return without.size === 0 ? asked : asked.filter(({ id }) => !without.has(id))
}

/** Paths that lead to all that any rule reads of a component. */
export function mostReads(component: CompactComponent, components: readonly CompactComponent[]): Path[] {
  const paths = [...sectionsOf(component), ...runningPaths(component, components), ...portPaths(component)]
  return paths.map(keysOfPath)
}
