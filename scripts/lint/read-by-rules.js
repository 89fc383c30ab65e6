import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importsBetweenFolders } from './folder-cycles.js'
import { repository } from './source-files.js'

/** Digest of what the local rules are and read beside the linted file: ESLint keeps its results as long as it is the same. */
export function readByRules() {
  const hash = createHash('sha256')
  for (const folder of ['scripts/lint', 'generated/validator']) {
    const names = readdirSync(join(repository, folder)).filter((name) => /\.js(?:on)?$/.test(name))
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(repository, folder, name)))
  }
  for (const line of importsBetweenFolders().sort()) hash.update(line)
  return hash.digest('hex')
}
