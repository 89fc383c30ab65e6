import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder with the skeletons and parts that charts share, and a folder for each chart. */
export const templatesRoot = join(import.meta.dirname, '../templates')

/** Text of a skeleton or part. */
export function readTemplate(...path: string[]): string {
  return readFileSync(join(...path), 'utf8')
}

/** Names of the files in a folder, sorted; none where there is no such folder. */
export function listTemplates(...path: string[]): string[] {
  const folder = join(...path)
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort()
}
