import { resolve } from 'node:path'
import { decodeValues, readValuesFile } from '../validator/read-file.ts'
import type { FileInput, ReleaseInput } from '../validator/validate.ts'
import { expandArgument, refusalOf } from './input-files.ts'
import type { Io } from './io.ts'

export interface Inputs {
  /** `-f` files: the layers of one release, or those under each positional file. */
  layers: readonly string[]
  positionals: readonly string[]
  maxBytes: number
}

/**
 * Reads the files of a command line. `-f` files are the layers of one release; each positional file is a release of
 * its own, with the `-f` files under it, and so is each file of a positional folder or pattern. A release has the name
 * of its last layer.
 */
export async function readReleases(
  { layers, positionals, maxBytes }: Inputs,
  io: Io,
): Promise<ReleaseInput[]> {
  const inputs = new Map<string, FileInput>()
  const names: string[] = []
  for (const expanded of positionals.map((name) => expandArgument(name, io.cwd))) {
    if ('names' in expanded) names.push(...expanded.names)
    else {
      inputs.set(expanded.name, expanded)
      names.push(expanded.name)
    }
  }
  for (const name of [...layers, ...names]) {
    if (!inputs.has(name)) inputs.set(name, await readInput(name, maxBytes, io))
  }
  const release = (names: readonly string[]): ReleaseInput => {
    // As with Helm, the second reader of standard input finds it empty.
    const own = names.filter((name, index) => name !== '-' || index === names.indexOf('-'))
    const files = own.map((name) => inputs.get(name)!)
    return { name: files.at(-1)?.name ?? 'flags', files }
  }
  return positionals.length === 0
    ? [release(layers)]
    : [...new Set(names)].map((name) => release([...layers, name]))
}

async function readInput(name: string, limit: number, io: Io): Promise<FileInput> {
  if (name === '-') return { name: '<stdin>', ...decodeValues(await readStdin(io, limit), limit) }
  const refusal = refusalOf(name)
  if (refusal !== undefined) return { name: name === '' ? '""' : name, error: refusal }
  return { name, ...readValuesFile(resolve(io.cwd, name), undefined, limit) }
}

/** The bytes of standard input, up to just over the limit. */
export async function readStdin({ stdin }: Io, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    total += bytes.length
    if (total > limit) break
  }
  return Buffer.concat(chunks)
}
