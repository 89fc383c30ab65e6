import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// One level up from the bundle in dist/, two from this file. The executable has these files in itself.
const candidates = ['../generated', '../../generated'].map((folder) => join(import.meta.dirname, folder))
const generated = candidates.find((folder) => existsSync(folder)) ?? candidates[0]!

/** The names of the files in a folder of `generated`; `undefined` when the folder is not there. */
export function generatedNames(folder: string): string[] | undefined {
  return existsSync(join(generated, folder)) ? readdirSync(join(generated, folder)) : undefined
}

export function generatedText(folder: string, name: string): string {
  return readFileSync(join(generated, folder, name), 'utf8')
}
