import type { Rule } from '../../schema/model/rule.ts'
import type { Held } from './read-paths.ts'

/** Ids of the rules that apply to the chart version. */
export interface RuleRun {
  ran: readonly string[]
  /** What they read breaks the schema, at least of one component. */
  heldBack: readonly string[]
}

// Most releases of a run break nothing.
const wholeRuns = new WeakMap<readonly Rule[], RuleRun>()

/** @param held undefined where nothing breaks the schema */
export function ruleRun(rules: readonly Rule[], held: ((rule: Rule) => Held) | undefined): RuleRun {
  if (held !== undefined) {
    const isWhole = (rule: Rule): boolean => !held(rule).isHeld && held(rule).without.size === 0
    return { ran: idsOf(rules.filter(isWhole)), heldBack: idsOf(rules.filter((rule) => !isWhole(rule))) }
  }
  let whole = wholeRuns.get(rules)
  if (whole === undefined) wholeRuns.set(rules, (whole = { ran: idsOf(rules), heldBack: [] }))
  return whole
}

function idsOf(rules: readonly Rule[]): string[] {
  return rules.map(({ id }) => id)
}
