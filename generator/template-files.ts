import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, 'templates')

/** Text of a skeleton or part, by its path below `generator/templates`. */
export function readTemplate(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Names of the files in a folder below `generator/templates`, sorted; none where there is no such folder. */
export function listTemplates(folder: string): string[] {
  const path = join(root, folder)
  return existsSync(path) ? readdirSync(path).sort() : []
}
