import { printableName } from '../../validator/secrets/secret-text.ts'
import type { ReleaseSettings } from '../../validator/release/release-settings.ts'
import type { FileError, FileInput, ReleaseInput } from '../../validator/release/input.ts'
import type { FileSystem, ReadBytes } from '../files/file-system.ts'
import { decode, readText } from '../files/read-file.ts'
import { expandArgument, isValuesFile, refusalOf, type Expanded } from '../files/input-files.ts'
import { streamBytes } from '../files/stream-bytes.ts'

/** What releases are read from. */
export interface Inputs {
  fileSystem: FileSystem
  stdin: AsyncIterable<Uint8Array | string>
  /** The limit for files and standard input. */
  maxBytes: number
}

/** A release whose files are named but not read. */
export interface PlannedRelease {
  name: string
  /** Layers in Helm's order. */
  files: readonly string[]
  settings?: ReleaseSettings
  /** The chart that a configuration names for it. */
  namedChart?: string
  /** Whether its file was found in a folder, and may be anything. */
  isFound?: true
  /** Reports an error of a file where a configuration names it. */
  errorOf?: (name: string, error: FileError) => FileError
}

export interface Plan {
  releases: PlannedRelease[]
  /** Files that cannot be read, as is known already. */
  unreadable: FileInput[]
  /** Folders that the search for files has left out. */
  leftOut: readonly string[]
  /** Names on the command line, where they may be those of pipes. */
  typed?: ReadonlySet<string>
}

/**
 * The releases of a command line. `-f` files are the layers of one release; each positional file is a release of its
 * own, with the `-f` files under it, and so is each file of a positional folder or pattern. A release has the name of
 * its last layer.
 */
export function planReleases(
  fileSystem: FileSystem,
  layers: readonly string[],
  positionals: readonly string[],
  isWanted = isValuesFile,
): Required<Plan> {
  if (positionals.length === 0) {
    const name = shownName(layers.at(-1) ?? 'flags')
    return { releases: [{ name, files: layers }], unreadable: [], leftOut: [], typed: new Set(layers) }
  }
  const expanded = positionals.map((name) => expandArgument(fileSystem, name, fileSystem.cwd, isWanted))
  const namesOf = (some: readonly Expanded[]): string[] => some.flatMap(({ names }) => names)
  const named = new Set(namesOf(expanded.filter((one) => !('isFolder' in one))))
  const releases = [...new Set(namesOf(expanded))].map((name) => ({
    name: shownName(name),
    files: [...layers, name],
    ...(!named.has(name) && { isFound: true as const }),
  }))
  return {
    releases,
    unreadable: expanded.flatMap(({ unreadable }) => unreadable),
    leftOut: [...new Set(expanded.flatMap(({ leftOut }) => leftOut))],
    typed: new Set([...layers, ...positionals]),
  }
}

/** Reads every file of a plan once. */
export async function readReleases(
  { releases, unreadable, typed }: Omit<Plan, 'leftOut'>,
  from: Inputs,
): Promise<ReleaseInput[]> {
  const inputs = new Map(unreadable.map((input) => [input.name, input]))
  for (const name of releases.flatMap(({ files }) => files)) {
    if (inputs.has(name)) continue
    const { read, readRegular } = from.fileSystem
    inputs.set(name, await readInput(name, from, typed?.has(name) ? read : readRegular))
  }
  return releases.map(({ files, errorOf, ...release }) => {
    // As with Helm, the second reader of standard input finds it empty.
    const own = files.filter((name, index) => name !== '-' || index === files.indexOf('-'))
    const read = own.map((name): FileInput => {
      const input = inputs.get(name)!
      return errorOf && 'error' in input ? { ...input, error: errorOf(name, input.error) } : input
    })
    return { ...release, files: read }
  })
}

async function readInput(
  name: string,
  { fileSystem, stdin, maxBytes }: Inputs,
  read: ReadBytes,
): Promise<FileInput> {
  if (name === '-') return { name: shownName(name), ...decode(await streamBytes(stdin, maxBytes), maxBytes) }
  const refusal = refusalOf(name)
  if (refusal !== undefined) return { name: shownName(name), error: refusal }
  const path = fileSystem.paths.resolve(fileSystem.cwd, name)
  const input = readText(fileSystem, path, maxBytes, read)
  return { name: 'error' in input ? shownName(name) : name, ...input }
}

function shownName(name: string): string {
  return name === '-' ? '<stdin>' : name === '' ? '""' : printableName(name)
}
