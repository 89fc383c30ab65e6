/**
 * Where the workspace finds files: on a disk, in the buffers of an editor, in a page. Its methods throw errors with a
 * `code` of POSIX, such as `EACCES`, where the system refuses.
 */
export interface FileSystem {
  /** The current folder. */
  readonly cwd: string
  readonly paths: Paths
  /** What is at a path, behind links too; nothing where nothing is. */
  readonly stat: (path: string) => FileStats | undefined
  /** The same of a link itself. */
  readonly linkStat: (path: string) => Pick<FileStats, 'kind'> | undefined
  /** What is in a folder, sorted by name. */
  readonly list: (folder: string) => FolderEntry[]
  /** The bytes of a file, a pipe or a device, up to soon after the limit. Waits for whoever writes to a pipe. */
  readonly read: ReadBytes
  /** The same of regular files only; throws a {@link NoRegularFileError} otherwise. */
  readonly readRegular: ReadBytes
}

export type ReadBytes = (path: string, limit: number) => Uint8Array

/** How the system writes paths: as much of `node:path` as the workspace needs. */
export interface Paths {
  readonly sep: string
  readonly resolve: (...paths: string[]) => string
  readonly join: (...paths: string[]) => string
  readonly dirname: (path: string) => string
  readonly basename: (path: string) => string
  readonly relative: (from: string, to: string) => string
}

export interface FileStats {
  kind: FileKind
  /** Equal for the names of one file or folder. */
  id: string
}

export type FileKind = 'file' | 'folder' | 'link' | 'other'

export interface FolderEntry {
  name: FileName
  kind: FileKind
}

export interface FileName {
  /** What it is shown as. Bytes that are not UTF-8 are written as `\xe9`. */
  text: string
  /** Whether the file can be opened by the text. */
  isUtf8: boolean
  /** As a path has it that was decoded: U+FFFD in the place of such bytes. */
  decoded: string
}

/** A pipe, a socket or a device where a file is expected. */
export class NoRegularFileError extends Error {}

/** Why the system refused. Throws what is not an answer of the system. */
export function refusedWith(cause: unknown): string {
  const { code } = cause as { code?: string }
  if (code === undefined) throw cause
  return code
}

/** Whether something is at a path that can be looked at. */
export function exists(fileSystem: FileSystem, path: string): boolean {
  return statOrNothing(fileSystem, path) !== undefined
}

export function isFolder(fileSystem: FileSystem, path: string): boolean {
  return statOrNothing(fileSystem, path)?.kind === 'folder'
}

/** Whether nothing is at a path. What cannot be looked at is there, so that its reader says why. */
export function isMissing(fileSystem: FileSystem, path: string): boolean {
  try {
    return fileSystem.stat(path) === undefined
  } catch (cause) {
    refusedWith(cause)
    return false
  }
}

function statOrNothing(fileSystem: FileSystem, path: string): FileStats | undefined {
  try {
    return fileSystem.stat(path)
  } catch (cause) {
    refusedWith(cause)
    return undefined
  }
}
