import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { keysOfPath } from './keys-of-path.ts'
import { portPaths, runningPaths } from './component-paths.ts'
import type { Path } from '../values/values-tree.ts'
import type { PathSet } from '../values/path-set.ts'

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

function sectionsOf({ section, containers }: CompactComponent): string[] {
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

/** What keeps a rule from running. */
export interface Held {
  /** Whether it does not run at all. */
  isHeld: boolean
  /** Ids of the components that it is not asked about. */
  without: ReadonlySet<string>
}

/** Nothing breaks the schema. */
export const notHeld: Held = { isHeld: false, without: new Set() }

// The releases of a run ask about the same rules and components.
const readsOfRules = new WeakMap<readonly CompactComponent[], Map<Rule, readonly Path[]>>()
const mostReadsOf = new WeakMap<CompactComponent, readonly Path[]>()

/** Tells what paths that break the schema keep from running; undefined without any. */
export function heldBy(
  broken: readonly PathSet[],
  components: readonly CompactComponent[],
): ((rule: Rule) => Held) | undefined {
  if (broken.every(({ isEmpty }) => isEmpty)) return undefined
  // Few sections have something broken, which is cheaper to see than a path.
  const sections = new Set(broken.flatMap((set) => [...set.firstKeys()]))
  const isAll = broken.some(({ isWhole }) => isWhole)
  const isBroken = (paths: readonly Path[]): boolean =>
    isAll || paths.some((path) => sections.has(path[0]!) && broken.some((set) => set.isOnOneLine(path)))
  let known = readsOfRules.get(components)
  if (known === undefined) readsOfRules.set(components, (known = new Map<Rule, readonly Path[]>()))
  // Few components have something broken, and many rules ask about all of them.
  const doubtful = components.filter((component) => isBroken(mostReads(component, components)))
  const asked = new Map<Rule, Held>()
  return (rule) => {
    let held = asked.get(rule)
    if (held !== undefined) return held
    let reads = known.get(rule)
    if (reads === undefined) known.set(rule, (reads = readsOfRule(rule, components)))
    const without = doubtful.filter((component) => isBroken(readsOfComponent(rule, component, components)))
    held = { isHeld: isBroken(reads), without: new Set(without.map(({ id }) => id)) }
    asked.set(rule, held)
    return held
  }
}

/** Paths that lead to all that any rule reads of a component. */
function mostReads(component: CompactComponent, components: readonly CompactComponent[]): readonly Path[] {
  let reads = mostReadsOf.get(component)
  if (reads === undefined) {
    const paths = [...sectionsOf(component), ...runningPaths(component, components), ...portPaths(component)]
    mostReadsOf.set(component, (reads = paths.map(keysOfPath)))
  }
  return reads
}
