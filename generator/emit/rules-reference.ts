import type { Rule } from '../../schema/model/rule.ts'
import { policies, policyRules } from '../../schema/policies/index.ts'
import { builtInRules, type BuiltInRule } from '../../schema/rules/built-in.ts'
import { rules } from '../../schema/rules/index.ts'
import { generatedFrom, type OutputFile } from '../output-file.ts'

/** The page of all rules: what each demands, why, and an example. */
export function emitRulesReference(): OutputFile {
  const lines = [
    `<!-- ${generatedFrom('schema/rules/')} -->`,
    '',
    '# Rules',
    '',
    'What `gloo-values validate` can report. An `error` makes an install or a component fail, a `warning` works but not as meant, an `info` is for your information.',
    '',
    '| rule | severity | demands |',
    '| --- | --- | --- |',
    ...[...rules, ...policyRules, ...builtInRules].map(
      ({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary} |`,
    ),
    '',
    '## Across fields',
    ...rules.flatMap(ruleSection),
    '',
    '## Policies',
    '',
    'Rules that are silent until a policy that holds them is required, by `--policy` or `policies` of the [configuration](configuration.md). `--rule ID=LEVEL` switches one of them on alone.',
    '',
    '| policy | demands | rules |',
    '| --- | --- | --- |',
    ...policies.map(({ id, summary, rules }) => `| \`${id}\` | ${summary} | ${links(rules)} |`),
    ...policyRules.flatMap(ruleSection),
    '',
    '## On every value',
    ...builtInRules.flatMap(builtInSection),
  ]
  return { path: 'docs/rules.md', content: `${lines.join('\n')}\n` }
}

function links(some: readonly Rule[]): string {
  return some.map(({ id }) => `[${id}](#${id})`).join(', ')
}

function ruleSection(rule: Rule): string[] {
  const versions = [
    ...(rule.since === undefined ? [] : [`from ${rule.since}`]),
    ...(rule.until === undefined ? [] : [`before ${rule.until}`]),
  ].join(', ')
  return [
    ...heading(rule),
    '',
    `Severity: ${rule.severity}${otherSeverities(rule)}. In gloo-values since ${rule.addedIn}.${versions === '' ? '' : ` For charts ${versions}.`}${rule.fixable ? ' Offers a fix.' : ''}`,
    '',
    'Refused:',
    '',
    ...fenced(rule.example.bad),
    '',
    'Accepted:',
    '',
    ...fenced(rule.example.good),
    '',
    `Source: ${rule.source.join('; ')}.`,
  ]
}

function otherSeverities({ severities = {} }: Rule): string {
  return Object.values(severities)
    .map((severity) => ` or ${severity}`)
    .join('')
}

function builtInSection(rule: BuiltInRule): string[] {
  return [...heading(rule), ...(rule.fixable ? ['', 'Offers a fix.'] : [])]
}

function heading({ id, summary, docs }: Pick<BuiltInRule, 'id' | 'summary' | 'docs'>): string[] {
  return ['', `### ${id}`, '', summary, '', docs]
}

function fenced(yaml: string): string[] {
  return ['```yaml', yaml.trimEnd(), '```']
}
