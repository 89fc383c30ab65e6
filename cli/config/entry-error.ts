import { readdirSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { ConfigEntry, ConfigRelease } from '../../validator/config/config.ts'
import { pathText } from '../../validator/path-text.ts'
import { nearestWord } from '../../validator/suggest/nearest-word.ts'
import type { FileError } from '../../validator/input.ts'
import { isGlob } from '../glob.ts'

/**
 * Reports missing files at the entry that names them, `entries` by their names from the current folder.
 * Errors inside a file stay with the file.
 */
export function errorsAtEntries(
  entries: ReadonlyMap<string, ConfigEntry>,
  cwd: string,
  namesIn: (folder: string) => readonly string[],
): (name: string, error: FileError) => FileError {
  return (name, error) => {
    const entry = entries.get(name)
    if (entry === undefined || error.wrong === undefined) return error
    const { path, place } = entry
    return {
      message: `${pathText(path)} names ${entry.name}: ${error.message}`,
      help: helpFor(entry, resolve(cwd, name), error, namesIn),
      namedAt: { path, place },
    }
  }
}

/** The error of a release of which every file is one of its layers, with a name for it. */
export function onlyLayers({ files }: ConfigRelease, config: string): { name: string; error: FileError } {
  const { path, place } = files[0]!
  return {
    name: `${config}: ${pathText(path.slice(0, 2))}`,
    error: {
      message: `${pathText(path.slice(0, 3))} names only files that are layers too, so nothing is checked`,
      help: 'name the values files that go over the layers, or remove one from the layers',
      namedAt: { path, place },
    },
  }
}

function helpFor(
  entry: ConfigEntry,
  absolute: string,
  { wrong, help }: FileError,
  namesIn: (folder: string) => readonly string[],
): string {
  const { name, path } = entry
  if (wrong === 'name') return help ?? 'correct the entry or remove it'
  if (isGlob(name) && path.includes('layers'))
    return 'layers have an order: name each file instead of a pattern'
  const own = basename(absolute)
  const beside = namesIn(dirname(absolute)).filter((one) => one !== own)
  const near = nearestWord(own, beside)
  return near === undefined
    ? 'the path is relative to the folder of this configuration; correct the path or remove the entry'
    : `the path is relative to the folder of this configuration; did you mean ${near.word}?`
}

/** The names in a folder, for those who look for a misspelt one; in a large folder they would look too long. */
export function namesInFolders(): (folder: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (folder) => {
    const names = known.get(folder) ?? namesIn(folder)
    known.set(folder, names)
    return names.length > mostNames ? [] : names
  }
}

const mostNames = 200

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause
    return []
  }
}
