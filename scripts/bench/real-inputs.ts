import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { corpusFolder } from '../corpus/folder.ts'

/** A folder with the values documents of the corpus that every contestant can read. */
export interface RealInputs {
  folder: string
  count: number
}

export async function writeRealInputs(folder: string): Promise<RealInputs> {
  const real = { folder: join(folder, 'real'), count: 0 }
  await mkdir(real.folder)
  const documents = join(corpusFolder, 'gloo-platform')
  for (const name of await readdir(documents)) {
    if (!name.endsWith('.yaml') || !isReadable(await readFile(join(documents, name), 'utf8'))) continue
    await copyFile(join(documents, name), join(real.folder, name))
    real.count += 1
  }
  return real
}

function isReadable(text: string): boolean {
  return parseDocument(text, { version: '1.1', merge: true }).errors.length === 0
}
