import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A values file below `test/rules/<rule>`: in `valid` the rule is silent on it, in `invalid` it finds something. */
export interface RuleFixture {
  name: string
  text: string
  /** Where the findings are, and what can fix them. */
  findings: string
  /** The file after all fixes, where there are any. */
  fixed: string
}

const folder = join(import.meta.dirname, 'rules')

export const rulesWithFixtures: readonly string[] = readdirSync(folder).sort()

export function fixturesOf(rule: string, kind: 'valid' | 'invalid'): RuleFixture[] {
  return filesIn(rule, kind)
    .filter(isValuesFile)
    .map((file) => {
      const name = file.replace('.yaml', '')
      const at = (suffix: string): string => join(folder, rule, kind, `${name}${suffix}`)
      return {
        name: file,
        text: readFileSync(at('.yaml'), 'utf8'),
        findings: at('.out'),
        fixed: at('.fixed.yaml'),
      }
    })
}

/** Expected files that belong to no values file. */
export function strayFiles(rule: string): string[] {
  const values = new Set(filesIn(rule, 'invalid').filter(isValuesFile))
  return [
    ...filesIn(rule, 'valid').filter((file) => !isValuesFile(file)),
    ...filesIn(rule, 'invalid').filter(
      (file) => !values.has(file.replace(/(?:\.fixed\.yaml|\.out)$/, '.yaml')),
    ),
  ]
}

function filesIn(rule: string, kind: string): string[] {
  const path = join(folder, rule, kind)
  return existsSync(path) ? readdirSync(path) : []
}

function isValuesFile(file: string): boolean {
  return file.endsWith('.yaml') && !file.endsWith('.fixed.yaml')
}
