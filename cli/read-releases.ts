import { resolve } from 'node:path'
import { decodeValues, maxBytes, readValuesFile } from '../validator/read-file.ts'
import type { FileInput, ReleaseInput } from '../validator/validate.ts'
import type { Io } from './io.ts'

/**
 * Reads the files of a command line. `-f` files are the layers of one release; each positional file is a release of
 * its own, with the `-f` files under it. A release has the name of its last layer.
 */
export async function readReleases(
  layers: readonly string[],
  positionals: readonly string[],
  io: Io,
): Promise<ReleaseInput[]> {
  const inputs = new Map<string, FileInput>()
  for (const name of [...layers, ...positionals]) {
    if (!inputs.has(name)) inputs.set(name, await readInput(name, io))
  }
  const release = (names: readonly string[]): ReleaseInput => {
    const files = names.map((name) => inputs.get(name)!)
    return { name: files.at(-1)!.name, files }
  }
  return positionals.length === 0 ? [release(layers)] : positionals.map((name) => release([...layers, name]))
}

async function readInput(name: string, { cwd, stdin }: Io): Promise<FileInput> {
  if (name === '-') return { name: '<stdin>', ...decodeValues(await readLimited(stdin)) }
  return { name, ...readValuesFile(resolve(cwd, name)) }
}

async function readLimited(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    total += bytes.length
    if (total > maxBytes) break
  }
  return Buffer.concat(chunks)
}
