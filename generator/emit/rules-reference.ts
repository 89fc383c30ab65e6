import type { Chart } from '../../schema/model/chart.ts'
import { severityWords, versionWords, type DocumentedRule } from '../../schema/model/documented-rule.ts'
import { rulesOf } from '../../schema/model/policy.ts'
import type { KnownMistake, KnownMistakes } from '../../schema/model/known-mistake.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { builtInRules } from '../../schema/built-in/index.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'

/** The page of all rules: what each demands, why, and an example. */
export function emitRulesReference(charts: readonly Chart[]): OutputFile[] {
  const rules = charts.flatMap((chart) => chart.rules)
  const policies = charts.flatMap((chart) => chart.policies)
  const fleetRules = charts.flatMap((chart) => chart.fleetRules ?? [])
  const policyRules = rulesOf(policies)
  const lines = [
    `<!-- ${generatedFrom('schema/')} -->`,
    '',
    '# Rules',
    '',
    'The findings of `gloo-values validate`. An `error` makes an install or a component fail, a `warning` works but not as intended, an `info` is for information. `gloo-values rules` lists them, `gloo-values explain RULE` prints one.',
    '',
    '| rule | severity | requirement |',
    '| --- | --- | --- |',
    ...[...rules, ...fleetRules, ...policyRules, ...builtInRules].map(
      (rule) => `| [${rule.id}](#${rule.id}) | ${severityWords(rule)} | ${rule.summary} |`,
    ),
    '',
    '## Across fields',
    ...rules.flatMap(ruleSection),
    '',
    '## Across releases and resources',
    '',
    'Rules that compare several releases and [custom resources](manifests.md) of one run. Nothing is reported of what is not in the run.',
    ...fleetRules.flatMap(ruleSection),
    '',
    '## Policies',
    '',
    'Rules that are off unless their policy is required, by `--policy` or by `policies` in the [configuration](configuration.md). `--rule ID=LEVEL` enables a single one.',
    '',
    '| policy | requirement | rules |',
    '| --- | --- | --- |',
    ...policies.map(({ id, summary, rules }) => `| \`${id}\` | ${summary} | ${links(rules)} |`),
    ...policyRules.flatMap(ruleSection),
    '',
    '## Built-in checks',
    ...builtInRules.flatMap(ruleSection),
    ...mistakesSections(charts.flatMap(({ knownMistakes = [] }) => knownMistakes)),
  ]
  return [{ path: 'docs/rules.md', content: `${lines.join('\n')}\n` }]
}

function links(some: readonly Rule[]): string {
  return some.map(({ id }) => `[${id}](#${id})`).join(', ')
}

function mistakesSections(sources: readonly KnownMistakes[]): string[] {
  if (sources.length === 0) return []
  return [
    '',
    '## Known mistakes',
    '',
    'Mistakes in values that are known to happen, by source, with the rule that reports each or the reason why none does. A test runs an example of each that has a rule.',
    ...sources.flatMap(({ title, origin, mistakes }) => [
      '',
      `### ${title}`,
      '',
      origin,
      '',
      '| id | what goes wrong | reported by |',
      '| --- | --- | --- |',
      ...mistakes.map((mistake) => `| ${mistake.id} | ${mistake.fact} | ${answer(mistake)} |`),
    ]),
  ]
}

function answer({ shown, reason }: KnownMistake): string {
  const rules = [...new Set((shown ?? []).map(({ rule }) => rule))].map((id) => `[${id}](#${id})`).join(', ')
  return [rules, reason].filter((text) => text).join('. ')
}

function ruleSection(rule: DocumentedRule): string[] {
  const versions = versionWords(rule)
  const language = rule.example.kind === 'commands' ? 'sh' : 'yaml'
  return [
    '',
    `### ${rule.id}`,
    '',
    rule.summary,
    '',
    rule.docs,
    '',
    `Severity: ${severityWords(rule)}. In gloo-values since ${rule.addedIn}.${versions === '' ? '' : ` For charts ${versions}.`}${rule.fixable ? ' Offers a fix.' : ''}`,
    '',
    'Refused:',
    '',
    ...fenced(rule.example.bad, language),
    '',
    'Accepted:',
    '',
    ...fenced(rule.example.good, language),
    '',
    `Source: ${rule.source.join('; ')}.`,
  ]
}

function fenced(text: string, language: string): string[] {
  return [`\`\`\`${language}`, text.trimEnd(), '```']
}
