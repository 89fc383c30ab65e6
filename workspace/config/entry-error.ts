import type { ConfigEntry, ConfigRelease } from './config.ts'
import { pathText } from '../../validator/values/path-text.ts'
import { nearestWord } from '../../validator/text/nearest-word.ts'
import type { FileError } from '../../validator/release/input.ts'
import { refusedWith, type FileSystem } from '../files/file-system.ts'
import { isGlob } from '../files/glob.ts'

/**
 * Reports missing files at the entry that names them, `entries` by their names from the current folder.
 * Errors inside a file stay with the file.
 */
export function errorsAtEntries(
  entries: ReadonlyMap<string, ConfigEntry>,
  fileSystem: FileSystem,
  namesIn: (folder: string) => readonly string[],
): (name: string, error: FileError) => FileError {
  return (name, error) => {
    const entry = entries.get(name)
    if (entry === undefined || error.wrong === undefined) return error
    const { path, location } = entry
    return {
      message: `${pathText(path)} names ${entry.name}: ${error.message}`,
      help: error.wrong === 'name' ? (error.help ?? correctIt) : helpFor(entry, name, fileSystem, namesIn),
      namedAt: { path, location },
    }
  }
}

/** The error of a release of which every file is one of its layers, with a name for it. */
export function onlyLayers({ files }: ConfigRelease, config: string): { name: string; error: FileError } {
  const { path, location } = files[0]!
  return {
    name: `${config}: ${pathText(path.slice(0, 2))}`,
    error: {
      message: `${pathText(path.slice(0, 3))} names only files that are in layers too, so nothing is checked`,
      help: 'name the values files that override the layers, or remove one of these files from the layers',
      namedAt: { path, location },
    },
  }
}

const correctIt = 'correct the entry or remove it'

function helpFor(
  { name, path }: ConfigEntry,
  file: string,
  { cwd, paths }: FileSystem,
  namesIn: (folder: string) => readonly string[],
): string {
  if (isGlob(name) && path.includes('layers'))
    return 'the order of layers counts: name each file instead of a pattern'
  const absolute = paths.resolve(cwd, file)
  const own = paths.basename(absolute)
  const beside = namesIn(paths.dirname(absolute)).filter((one) => one !== own)
  const near = nearestWord(own, beside)
  return near === undefined
    ? 'the path is relative to the folder of this configuration; correct the path or remove the entry'
    : `the path is relative to the folder of this configuration; did you mean ${near.word}?`
}

/** The names in a folder, for those who look for a misspelt one; in a large folder they would look too long. */
export function namesInFolders(fileSystem: FileSystem): (folder: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (folder) => {
    const names = known.get(folder) ?? namesIn(fileSystem, folder)
    known.set(folder, names)
    return names.length > mostNames ? [] : names
  }
}

const mostNames = 200

function namesIn(fileSystem: FileSystem, folder: string): string[] {
  try {
    return fileSystem.list(folder).map(({ name }) => name.decoded)
  } catch (cause) {
    refusedWith(cause)
    return []
  }
}
