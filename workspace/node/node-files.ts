import { lstatSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs'
import * as paths from 'node:path'
import type { FileKind, FileStats, FileSystem, FolderEntry } from '../files/file-system.ts'
import { fileName } from './file-name.ts'
import { readBytes, readRegularFile } from './read-bytes.ts'

/** The files of this computer, seen from a folder. */
export function nodeFiles(cwd: string): FileSystem {
  return {
    cwd,
    paths,
    stat: (path) => known(statSync(path, { throwIfNoEntry: false })),
    linkStat: (path) => known(lstatSync(path, { throwIfNoEntry: false })),
    list,
    read: readBytes,
    readRegular: readRegularFile,
  }
}

function known(stats: Stats | undefined): FileStats | undefined {
  return stats && { kind: kindOf(stats), id: `${stats.dev}:${stats.ino}` }
}

function list(folder: string): FolderEntry[] {
  const byText = readdirSync(folder, { withFileTypes: true })
  // Bun has no names as bytes, which only those that are not UTF-8 need.
  const entries = byText.some(({ name }) => name.includes('\uFFFD'))
    ? readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
        name: fileName(entry.name),
        kind: kindOf(entry),
      }))
    : byText.map((entry) => ({
        name: { text: entry.name, isUtf8: true, decoded: entry.name },
        kind: kindOf(entry),
      }))
  return entries.sort((a, b) => (a.name.text < b.name.text ? -1 : 1))
}

function kindOf(entry: Pick<Dirent | Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FileKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}
