import { builtInRules } from '../../schema/built-in/index.ts'
import type { Chart } from '../../schema/model/chart.ts'
import type { DocumentedRule } from '../../schema/model/documented-rule.ts'
import { rulesOf } from '../../schema/model/policy.ts'
import type { OutputFile } from '../output/output-file.ts'

/** What the program says of rules when it is asked, sorted by id: the program has it in no other place. */
export function emitRulePages(
  charts: readonly Pick<Chart, 'rules' | 'policies' | 'fleetRules'>[],
): OutputFile[] {
  const all: DocumentedRule[] = [
    ...charts.flatMap(({ rules, policies, fleetRules = [] }) => [
      ...rules,
      ...rulesOf(policies),
      ...fleetRules,
    ]),
    ...builtInRules,
  ]
  const pages = all.map(page).sort((a, b) => (a.id < b.id ? -1 : 1))
  return [{ path: 'generated/validator/rules.json', content: `${JSON.stringify(pages)}\n` }]
}

function page(rule: DocumentedRule): DocumentedRule {
  const { id, severity, otherSeverities, severities, fixable, since, until } = rule
  const { summary, docs, addedIn, source, example } = rule
  return {
    id,
    severity,
    ...(otherSeverities && { otherSeverities }),
    ...(severities && { severities }),
    fixable,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    summary,
    docs,
    addedIn,
    source,
    example,
  }
}
