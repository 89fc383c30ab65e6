import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importsBetweenFolders } from './folder-cycles.js'
import { layers } from './import-direction.js'
import { repository } from './source-files.js'

/** What the local rules are, and what they read beside the linted file. */
export function ruleInputs() {
  const files = ['scripts/lint', 'generated/validator'].flatMap((folder) =>
    readdirSync(join(repository, folder))
      .filter((name) => /\.js(?:on)?$/.test(name))
      .map((name) => `${name}: ${readFileSync(join(repository, folder, name), 'utf8')}`),
  )
  return [...files, ...layers, ...importsBetweenFolders()].sort()
}

/** ESLint keeps its results as long as this is the same. */
export function digestOfRuleInputs() {
  return createHash('sha256').update(JSON.stringify(ruleInputs())).digest('hex')
}
