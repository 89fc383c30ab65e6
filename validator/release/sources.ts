import { builtIn } from '../findings/finding.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import type { Source } from '../sources/source.ts'
import { parseSource } from '../sources/read-source.ts'
import { sourceFile } from '../text/source-file.ts'
import type { FileInput } from './input.ts'

/** The files of a run, each parsed once for each Helm that reads it. */
export class Sources {
  readonly #read = new Map<FileInput, Map<string, Source>>()
  readonly #readers = new Map<string, HelmProfile[]>()

  read(input: FileInput, profile: HelmProfile): Source {
    const versions = this.#read.get(input) ?? new Map<string, Source>()
    this.#read.set(input, versions)
    let source = versions.get(profile.version)
    if (source !== undefined) return source
    versions.set(profile.version, (source = readSource(input, profile)))
    const readers = this.#readers.get(input.name) ?? []
    this.#readers.set(input.name, readers)
    if (!readers.some(({ version }) => version === profile.version)) readers.push(profile)
    return source
  }

  all(): Source[] {
    return [...this.#read.values()].flatMap((versions) => [...versions.values()])
  }

  /** The Helms that read each file, by its name. */
  readers(): ReadonlyMap<string, readonly HelmProfile[]> {
    return this.#readers
  }
}

export function readSource(input: FileInput, profile: HelmProfile): Source {
  if ('text' in input) return parseSource(input.name, input.text, profile)
  if ('source' in input) return input.source
  const file = sourceFile(input.name, '')
  const { message, help, namedAt = { path: [], location: { file, start: 0, end: 0 } } } = input.error
  return {
    file,
    documents: [],
    dropped: [],
    findings: [
      builtIn('unreadable-file', {
        message,
        ...(help === undefined ? {} : { help }),
        ...namedAt,
      }),
    ],
  }
}
