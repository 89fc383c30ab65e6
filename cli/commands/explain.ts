import { severityWords, versionWords, type DocumentedRule } from '../../schema/model/documented-rule.ts'
import { ruleUrl } from '../../validator/findings/finding.ts'
import { wrapped } from '../../validator/formats/wrap.ts'
import { loadRulePages } from '../knowledge/rule-pages.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { explainHelp } from '../terminal/help.ts'
import { print, type Io } from '../terminal/io.ts'
import { didYouMean, parseOptions } from '../options/options.ts'
import { terminalWidth } from '../terminal/terminal-width.ts'
import { UsageError } from '../terminal/usage-error.ts'

const options = { help: { type: 'boolean', short: 'h' } } as const

/** Longer lines of prose are hard to read. */
const widest = 100

/** Prints what a rule demands, why, and an example. */
export async function explainCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions('explain', args, options)
  if (values.has('help')) {
    await print(io.stdout, explainHelp)
    return exitCode.passed
  }
  if (positionals.length === 0) throw new UsageError('no rule given', 'see: gloo-values rules')
  const rules = await loadRulePages()
  const asked = positionals.map((id) => ruleOf(rules, id))
  await print(
    io.stdout,
    asked.map((rule) => pageOf(rule, Math.min(widest, terminalWidth(io) ?? widest))).join('\n'),
  )
  return exitCode.passed
}

function ruleOf(rules: readonly DocumentedRule[], id: string): DocumentedRule {
  const rule = rules.find((one) => one.id === id)
  if (rule !== undefined) return rule
  const ids = rules.map(({ id }) => id)
  throw new UsageError(`unknown rule ${id || '""'}${didYouMean(id, ids)}`, 'see: gloo-values rules')
}

function pageOf(rule: DocumentedRule, width: number): string {
  const { id, summary, docs, addedIn, source, fixable, example } = rule
  const versions = versionWords(rule)
  const paragraphs = [
    `${id}  ${severityWords(rule)}${fixable ? ', offers a fix' : ''}`,
    ...[summary, docs].map((text) => wrapped(text, width).join('\n')),
    `Refused:\n\n${indented(example.bad)}`,
    `Accepted:\n\n${indented(example.good)}`,
    ...wrapped(`Source: ${source.join('; ')}.`, width, '  '),
    `In gloo-values since ${addedIn}.${versions === '' ? '' : ` For charts ${versions}.`}`,
    ruleUrl(id),
  ]
  const [head, facts] = [paragraphs.slice(0, 5), paragraphs.slice(5)]
  return `${head.join('\n\n')}\n\n${facts.join('\n')}\n`
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n')
}
