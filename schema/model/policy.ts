import type { Rule } from './rule.ts'

/** A demand that not every installation has: its rules are silent until somebody requires it. */
export interface Policy<One extends Rule = Rule> {
  id: string
  /** What it demands, one sentence. */
  summary: string
  rules: readonly One[]
}

/** The rules of policies, sorted by id. */
export function rulesOf<One extends Rule>(policies: readonly Policy<One>[]): One[] {
  return policies.flatMap(({ rules }) => rules).sort((a, b) => (a.id < b.id ? -1 : 1))
}
