import { basename } from 'node:path'
import ts from 'typescript'

/** The path of a module that may hold a rule. */
export const ruleModulePath = /[\\/]?schema[\\/][\w-]+[\\/](?:rules|policies)[\\/][\w-]+\.ts$/

export function isRuleModule(path: string): boolean {
  return ruleModulePath.test(path) && basename(path) !== 'index.ts'
}

/** A module that declares a rule as `export default defineRule({ … })`. */
export interface RuleModuleText {
  file: ts.SourceFile
  /** What it gives to `defineRule`, in order. */
  properties: readonly ts.ObjectLiteralElementLike[]
}

export function parseRuleModule(text: string, path: string): RuleModuleText {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const properties = file.statements.filter(ts.isExportAssignment).flatMap(({ expression }) => {
    const [rule] = ts.isCallExpression(expression) ? expression.arguments : []
    return rule !== undefined && ts.isObjectLiteralExpression(rule) ? [...rule.properties] : []
  })
  return { file, properties }
}

export function nameOf({ name }: ts.ObjectLiteralElementLike): string | undefined {
  return name?.getText()
}

/** The text without these nodes and the commas behind them. */
export function withoutNodes(text: string, nodes: readonly ts.Node[]): string {
  return nodes.reduceRight((left, { pos, end }) => left.slice(0, pos) + left.slice(end + 1), text)
}
