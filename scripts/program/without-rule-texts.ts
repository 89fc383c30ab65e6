import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { isRuleModule, nameOf, parseRuleModule, ruleModulePath, withoutNodes } from './rule-modules.ts'

/** What a rule module says to people; the program has it in `generated/validator/rules.json`. */
export const ruleTexts: readonly string[] = ['summary', 'docs', 'addedIn', 'source', 'example']

/** Leaves the texts of rules out of their modules: each start would compile them, and none shows them. */
export const withoutRuleTexts: Plugin = {
  name: 'without-rule-texts',
  setup(build) {
    build.onLoad({ filter: ruleModulePath }, async ({ path }) => {
      if (!isRuleModule(path)) return undefined
      return { contents: cutTexts(await readFile(path, 'utf8'), path), loader: 'ts' }
    })
  },
}

/** Only the generator asks on which messages the chart refuses to render. */
const forGenerator = 'guarded'

/** The module of a rule without these properties of what it gives to `defineRule`. */
export function cutTexts(text: string, path: string): string {
  const { properties } = parseRuleModule(text, path)
  const found = properties.filter((property) => ruleTexts.includes(nameOf(property) ?? ''))
  if (found.length !== ruleTexts.length)
    throw new Error(`${path} does not declare ${ruleTexts.join(', ')} of a rule`)
  return withoutNodes(
    text,
    properties.filter((property) => found.includes(property) || nameOf(property) === forGenerator),
  )
}
