import type { FileError } from '../../validator/release/input.ts'
import {
  refusedWith,
  type FileKind,
  type FileStats,
  type FileSystem,
  type FolderEntry,
} from './file-system.ts'
import {
  folderGone,
  noRegularFile,
  nothingThere,
  undecodable,
  unreadable,
  unreadableFolder,
} from './unreadable.ts'

/** A file or folder that cannot be read, and why. */
export interface UnreadableFile {
  name: string
  error: FileError
}

export interface FolderFiles {
  /** In the order of the folders and of the names in each, those with errors among them. */
  names: string[]
  unreadable: UnreadableFile[]
  /** Folders that were left out, of which a report says so. */
  leftOut: string[]
}

/** Which files and folders a search is for. */
export interface Search {
  isWanted: (file: string) => boolean
  /** Whether something below a folder may be wanted. */
  mayHold: (folder: string) => boolean
  /** Decides, for all names in a folder, which are skipped silently, and which folders are left out. */
  skipped: (names: readonly string[]) => (name: string) => 'ignored' | 'left out' | undefined
}

/**
 * The files of a folder and below. A folder that cannot be read may hold any file, so it is an error. Links to folders are
 * followed; a folder with several names is searched once, under the name that leads through no link.
 */
export function folderFiles(
  fileSystem: FileSystem,
  cwd: string,
  folder: string,
  search: Search,
): FolderFiles {
  const found: FolderFiles = { names: [], unreadable: [], leftOut: [] }
  const walk: Walk = { fileSystem, cwd, search, searched: new Set(), links: [], ...found }
  searchFolder(walk, folder)
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) searchFolder(walk, link)
  return found
}

interface Walk extends FolderFiles {
  fileSystem: FileSystem
  cwd: string
  search: Search
  /** Folders by their number in the file system. */
  searched: Set<string>
  /** Links to folders that are still to be searched. */
  links: string[]
}

function searchFolder(walk: Walk, folder: string): void {
  const { list, paths, stat } = walk.fileSystem
  const path = paths.resolve(walk.cwd, folder)
  let entries: FolderEntry[]
  try {
    const stats = stat(path)
    if (stats === undefined) {
      addUnreadable(walk, folder, folderGone)
      return
    }
    if (walk.searched.has(stats.id)) return
    walk.searched.add(stats.id)
    entries = list(path)
  } catch (cause) {
    addUnreadable(walk, folder, unreadableFolder(cause))
    return
  }
  const skipOf = walk.search.skipped(entries.map(({ name }) => name.text))
  const prefix = folder === '.' ? '' : paths.join(folder, '/')
  for (const { name, kind } of entries) {
    const skip = skipOf(name.text)
    const entry = `${prefix}${name.text}`
    if (skip === undefined) searchEntry(walk, entry, name.isUtf8, kind)
    else if (skip === 'left out' && kind === 'folder' && walk.search.mayHold(entry)) walk.leftOut.push(entry)
  }
}

function searchEntry(walk: Walk, name: string, isUtf8: boolean, kind: FileKind): void {
  const { isWanted, mayHold } = walk.search
  if (!isUtf8) {
    if (kind === 'folder' || kind === 'link' || isWanted(name))
      addUnreadable(walk, name, undecodable(walk.fileSystem.paths.basename(name)))
  } else if (kind === 'folder') {
    if (mayHold(name)) searchFolder(walk, name)
  } else if (kind === 'link') {
    followLink(walk, name)
  } else if (isWanted(name)) {
    if (kind === 'file') walk.names.push(name)
    else addUnreadable(walk, name, noRegularFile)
  }
}

function followLink(walk: Walk, name: string): void {
  const { isWanted, mayHold } = walk.search
  const { fileSystem } = walk
  const path = fileSystem.paths.resolve(walk.cwd, name)
  let stats: FileStats | undefined
  try {
    stats = fileSystem.stat(path)
  } catch (cause) {
    const leadsToNothing = deadEnds.includes(refusedWith(cause))
    if (isWanted(name) || (!leadsToNothing && mayHold(name)))
      addUnreadable(walk, name, unreadable(fileSystem, cause, path))
    return
  }
  if (stats === undefined) {
    if (isWanted(name)) addUnreadable(walk, name, nothingThere(fileSystem, path))
  } else if (stats.kind !== 'folder') searchEntry(walk, name, true, stats.kind)
  else if (mayHold(name)) walk.links.push(name)
}

const deadEnds: readonly string[] = ['ENOTDIR', 'ELOOP']

function addUnreadable({ names, unreadable }: Walk, name: string, error: FileError): void {
  names.push(name)
  unreadable.push({ name, error })
}
