import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The bundle is in dist/, next to cli/, so this holds for both. The executable has these files in itself.
const generated = join(import.meta.dirname, '../generated')

/** The names of the files in a folder of `generated`; `undefined` when the folder is not there. */
export function generatedNames(folder: string): string[] | undefined {
  return existsSync(join(generated, folder)) ? readdirSync(join(generated, folder)) : undefined
}

export function generatedText(folder: string, name: string): string {
  return readFileSync(join(generated, folder, name), 'utf8')
}
