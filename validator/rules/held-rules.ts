import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'
import type { PathSet } from '../values/path-set.ts'
import type { Path } from '../values/values-tree.ts'
import { mostReads, readsOfComponent, readsOfRule } from './read-paths.ts'

/** What keeps a rule from running. */
export interface Held {
  /** Whether it does not run at all. */
  isHeld: boolean
  /** Ids of the components that it is not asked about. */
  without: ReadonlySet<string>
}

interface HeldSoFar extends Held {
  without: Set<string>
}

/** Nothing that a rule reads breaks the schema. */
export const notHeld: Held = { isHeld: false, without: new Set() }

/** The rules of which something breaks the schema. */
export function heldRules(
  broken: readonly PathSet[],
  rules: readonly Rule[],
  components: readonly CompactComponent[],
): ReadonlyMap<Rule, Held> {
  if (broken.every(({ isEmpty }) => isEmpty)) return new Map()
  if (broken.some(({ isWhole }) => isWhole)) return new Map(rules.map((rule) => [rule, heldWhole()]))
  const reads = readsOf(rules, components)
  const held = new Map([...readersOf(reads.ofRules, broken)].map((rule) => [rule, heldWhole()]))
  // Few components have something broken, and many rules ask about all of them.
  for (const component of readersOf(reads.ofComponents, broken)) {
    for (const rule of readersOf(readersOfEach(reads, component), broken)) {
      const known = held.get(rule)
      if (known === undefined) held.set(rule, { isHeld: false, without: new Set([component.id]) })
      else known.without.add(component.id)
    }
  }
  return held
}

function heldWhole(): HeldSoFar {
  return { isHeld: true, without: new Set() }
}

/** Who reads what, by the section that it is in: few sections have something broken. */
type Readers<Reader> = ReadonlyMap<
  Path[number],
  readonly (readonly [reader: Reader, paths: readonly Path[]])[]
>

/** What the rules of a chart read. */
interface Reads {
  rules: readonly Rule[]
  components: readonly CompactComponent[]
  /** Whichever components run. */
  ofRules: Readers<Rule>
  /** What any rule reads of each component. */
  ofComponents: Readers<CompactComponent>
  /** What each rule reads of a component; few components are asked for. */
  ofEachRule: Map<CompactComponent, Readers<Rule>>
}

// The releases of a run ask about the same rules and components.
const remembered = new WeakMap<readonly Rule[], Reads>()

function readsOf(rules: readonly Rule[], components: readonly CompactComponent[]): Reads {
  const known = remembered.get(rules)
  if (known?.components === components) return known
  const reads: Reads = {
    rules,
    components,
    ofRules: bySection(rules, (rule) => readsOfRule(rule, components)),
    ofComponents: bySection(components, (component) => mostReads(component, components)),
    ofEachRule: new Map(),
  }
  remembered.set(rules, reads)
  return reads
}

function readersOfEach({ rules, components, ofEachRule }: Reads, component: CompactComponent): Readers<Rule> {
  let readers = ofEachRule.get(component)
  if (readers === undefined) {
    readers = bySection(rules, (rule) => readsOfComponent(rule, component, components))
    ofEachRule.set(component, readers)
  }
  return readers
}

function bySection<Reader>(
  all: readonly Reader[],
  pathsOf: (reader: Reader) => readonly Path[],
): Readers<Reader> {
  const readers = new Map<Path[number], (readonly [Reader, Path[]])[]>()
  for (const reader of all) {
    for (const path of pathsOf(reader)) {
      const section = path[0]!
      const others = readers.get(section)
      if (others === undefined) readers.set(section, [[reader, [path]]])
      else if (others.at(-1)![0] === reader) others.at(-1)![1].push(path)
      else others.push([reader, [path]])
    }
  }
  return readers
}

/** Those that read something that is broken. */
function readersOf<Reader>(readers: Readers<Reader>, broken: readonly PathSet[]): ReadonlySet<Reader> {
  const found = new Set<Reader>()
  for (const section of new Set(broken.flatMap((set) => [...set.firstKeys()]))) {
    for (const [reader, paths] of readers.get(section) ?? []) {
      if (!found.has(reader) && paths.some((path) => broken.some((set) => set.isOnOneLine(path))))
        found.add(reader)
    }
  }
  return found
}
