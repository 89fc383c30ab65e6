import { severityWords, type DocumentedRule } from '../../schema/model/documented-rule.ts'
import { ruleUrl } from '../../validator/findings/finding.ts'
import { loadRulePages } from '../knowledge/rule-pages.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { rulesHelp } from '../terminal/help.ts'
import { print, type Io } from '../terminal/io.ts'
import { parseOptions } from '../options/options.ts'
import { UsageError } from '../terminal/usage-error.ts'

const options = {
  format: { type: 'string', choices: ['text', 'json'] },
  help: { type: 'boolean', short: 'h' },
} as const

/** Lists what `validate` can report. */
export async function rulesCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions('rules', args, options)
  if (values.has('help')) {
    await print(io.stdout, rulesHelp)
    return exitCode.passed
  }
  if (positionals[0] !== undefined) {
    throw new UsageError(
      `unexpected argument ${positionals[0]}`,
      `to see one rule: gloo-values explain ${positionals[0]}`,
    )
  }
  const rules = await loadRulePages()
  const isJson = values.get('format')?.at(-1) === 'json'
  await print(io.stdout, isJson ? `${JSON.stringify(rules.map(asData), null, 2)}\n` : table(rules))
  return exitCode.passed
}

function asData({
  id,
  severity,
  fixable,
  summary,
  docs,
  addedIn,
  source,
  since,
  until,
  example,
}: DocumentedRule): object {
  return {
    id,
    severity,
    fixable,
    summary,
    docs,
    addedIn,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    source,
    example,
    url: ruleUrl(id),
  }
}

function table(rules: readonly DocumentedRule[]): string {
  const rows = rules.map((rule) => [rule.id, severityWords(rule), rule.fixable ? 'fix' : '', rule.summary])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
