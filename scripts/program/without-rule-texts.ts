import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import ts from 'typescript'

/** What a rule module says to people; the program has it in `generated/validator/rules.json`. */
const texts: readonly string[] = ['summary', 'docs', 'addedIn', 'source', 'example']

/** Leaves the texts of rules out of their modules: each start would compile them, and none shows them. */
export const withoutRuleTexts: Plugin = {
  name: 'without-rule-texts',
  setup(build) {
    const filter = /[\\/]schema[\\/][\w-]+[\\/](?:rules|policies)[\\/][\w-]+\.ts$/
    build.onLoad({ filter }, async ({ path }) => {
      if (basename(path) === 'index.ts') return undefined
      return { contents: cutTexts(await readFile(path, 'utf8'), path), loader: 'ts' }
    })
  },
}

/** The module of a rule without these properties of what it gives to `defineRule`. */
export function cutTexts(text: string, path: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const cuts = file.statements.filter(ts.isExportAssignment).flatMap(({ expression }) => {
    const [rule] = ts.isCallExpression(expression) ? expression.arguments : []
    return rule !== undefined && ts.isObjectLiteralExpression(rule) ? rule.properties : []
  })
  const found = cuts.filter(({ name }) => name !== undefined && texts.includes(name.getText(file)))
  if (found.length !== texts.length) throw new Error(`${path} does not declare ${texts.join(', ')} of a rule`)
  return found.reduceRight((left, { pos, end }) => left.slice(0, pos) + left.slice(end + 1), text)
}
