import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { repository } from '../helm/helm.ts'
import { isRuleModule, nameOf, parseRuleModule } from './rule-modules.ts'
import { ruleTexts } from './without-rule-texts.ts'

/** What a rule about some keys needs only where a release has them. */
const body: readonly string[] = ['messages', 'check']

/**
 * Starts of keys that many releases have, or whose rules are hardly longer than what the engine needs to decide whether
 * they run. To load these later would only cost a start one more file.
 */
const common: readonly string[] = [
  'address',
  'auth',
  'cpu',
  'disableCa',
  'env',
  'global',
  'glooAgent',
  'glooInsightsEngine',
  'image',
  'insecure',
  'ioThreads',
  'leaderElection',
  'licensing',
  'limits',
  'memory',
  'mode',
  'redis',
  'registerCluster',
  'replicas',
  'runAsSidecar',
  'safeStartWindow',
  'serverAddress',
  'session',
  'tag',
  'tls',
]

/** Of these modules those with a rule about some keys (`aboutKeys`) that few releases have. */
export async function onDemandRules(paths: readonly string[]): Promise<string[]> {
  const rules: string[] = []
  for (const path of paths.filter(isRuleModule)) {
    const { properties } = parseRuleModule(await readFile(join(repository, path), 'utf8'), path)
    const aboutKeys = properties.find((property) => nameOf(property) === 'aboutKeys')
    if (aboutKeys !== undefined && !textsIn(aboutKeys).some((start) => common.includes(start)))
      rules.push(path)
  }
  return rules
}

/**
 * The module of a rule with all by which the engine decides whether to run it; messages and check are taken from the
 * whole module, which `whole` loads.
 */
export function ruleHead(text: string, path: string, whole: string): string {
  const { file, properties } = parseRuleModule(text, path)
  const isCut = (property: ts.ObjectLiteralElementLike): boolean =>
    [...ruleTexts, ...body].includes(nameOf(property) ?? '')
  const isKept = (statement: ts.Statement): boolean =>
    ts.isImportDeclaration(statement) || ts.isExportAssignment(statement)
  const head = properties.filter((property) => !isCut(property))
  const used = new Set(['defineRule', ...head.flatMap(usedNames)])
  const own = file.statements.filter((one) => !isKept(one)).flatMap(declaredNames)
  const wrong = own.find((name) => used.has(name))
  if (wrong !== undefined) throw new Error(`${path}: only messages and check may use ${wrong}; import it`)
  const imports = file.statements
    .filter(ts.isImportDeclaration)
    .filter((one) => importedNames(one).some((name) => used.has(name)))
    .map((one) => one.getText())
  return `${imports.join('\n')}
const rule = () => ${whole}.default
export default defineRule({ ${head.map((property) => property.getText()).join(', ')},
  get messages() { return rule().messages },
  check(context) { rule().check(context) },
})
`
}

function textsIn(node: ts.Node): string[] {
  return ts.isStringLiteral(node) ? [node.text] : node.getChildren().flatMap(textsIn)
}

function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  const named = importClause?.namedBindings
  return named !== undefined && ts.isNamedImports(named) ? named.elements.map(({ name }) => name.text) : []
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : []
}

function usedNames(node: ts.Node): string[] {
  if (ts.isPropertyAssignment(node)) return usedNames(node.initializer)
  if (ts.isPropertyAccessExpression(node)) return usedNames(node.expression)
  return ts.isIdentifier(node) ? [node.text] : node.getChildren().flatMap(usedNames)
}
