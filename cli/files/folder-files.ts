import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { FileError } from '../../validator/input.ts'
import { fileName, type FileName } from './file-name.ts'
import { noRegularFile, undecodable, unreadable, unreadableFolder } from './unreadable.ts'

/** A file or folder that cannot be read, and why. */
export interface FileFault {
  name: string
  error: FileError
}

export interface FolderFiles {
  /** In the order of the folders and of the names in each, those with errors among them. */
  names: string[]
  faults: FileFault[]
}

/** Which files and folders a search is for. */
export interface Search {
  isWanted: (file: string) => boolean
  /** Whether something below a folder may be wanted. */
  mayHold: (folder: string) => boolean
  /** Decides, for all names in a folder, which are skipped. */
  ignored: (names: readonly string[]) => (name: string) => boolean
}

/**
 * The files of a folder and below. A folder that cannot be read may hold any file, so it is an error. Links to folders are
 * followed; a folder with several names is searched once, under the name that leads through no link.
 */
export function folderFiles(cwd: string, folder: string, search: Search): FolderFiles {
  const walk: Walk = { cwd, search, searched: new Set(), links: [], names: [], faults: [] }
  searchFolder(walk, folder)
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) searchFolder(walk, link)
  const { names, faults } = walk
  return { names, faults }
}

interface Walk extends FolderFiles {
  cwd: string
  search: Search
  /** Folders by their number in the file system. */
  searched: Set<string>
  /** Links to folders that are still to be searched. */
  links: string[]
}

function searchFolder(walk: Walk, folder: string): void {
  const path = resolve(walk.cwd, folder)
  let entries: Entry[]
  try {
    const { dev, ino } = statSync(path)
    const id = `${dev}:${ino}`
    if (walk.searched.has(id)) return
    walk.searched.add(id)
    entries = entriesOf(path)
  } catch (cause) {
    addFault(walk, folder, unreadableFolder(cause))
    return
  }
  const isIgnored = walk.search.ignored(entries.map(({ name }) => name.text))
  const prefix = folder === '.' ? '' : join(folder, '/')
  for (const { name, kind } of entries) {
    if (!isIgnored(name.text)) searchEntry(walk, `${prefix}${name.text}`, name.isUtf8, kind)
  }
}

function searchEntry(walk: Walk, name: string, isUtf8: boolean, kind: Kind): void {
  const { isWanted, mayHold } = walk.search
  if (!isUtf8) {
    if (kind === 'folder' || kind === 'link' || isWanted(name))
      addFault(walk, name, undecodable(basename(name)))
  } else if (kind === 'folder') {
    if (mayHold(name)) searchFolder(walk, name)
  } else if (kind === 'link') {
    followLink(walk, name)
  } else if (isWanted(name)) {
    if (kind === 'file') walk.names.push(name)
    else addFault(walk, name, noRegularFile)
  }
}

function followLink(walk: Walk, name: string): void {
  const { isWanted, mayHold } = walk.search
  const path = resolve(walk.cwd, name)
  let stats: Stats
  try {
    stats = statSync(path)
  } catch (cause) {
    const leadsToNothing = deadEnds.includes((cause as NodeJS.ErrnoException).code)
    if (isWanted(name) || (!leadsToNothing && mayHold(name))) addFault(walk, name, unreadable(cause, path))
    return
  }
  if (!stats.isDirectory()) searchEntry(walk, name, true, stats.isFile() ? 'file' : 'other')
  else if (mayHold(name)) walk.links.push(name)
}

const deadEnds: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP']

function addFault({ names, faults }: Walk, name: string, error: FileError): void {
  names.push(name)
  faults.push({ name, error })
}

type Kind = 'file' | 'folder' | 'link' | 'other'

interface Entry {
  name: FileName
  kind: Kind
}

function entriesOf(path: string): Entry[] {
  const byText = readdirSync(path, { withFileTypes: true })
  // Bun has no names as bytes, needed only for names that are not UTF-8.
  const entries = byText.some(({ name }) => name.includes('\uFFFD'))
    ? readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
        name: fileName(entry.name),
        kind: kindOf(entry),
      }))
    : byText.map((entry) => ({ name: { text: entry.name, isUtf8: true }, kind: kindOf(entry) }))
  return entries.sort((a, b) => (a.name.text < b.name.text ? -1 : 1))
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): Kind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}
