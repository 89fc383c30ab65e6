import type { FileError } from '../../validator/release/input.ts'
import { isFolder, NoRegularFileError, refusedWith, type FileSystem } from './file-system.ts'

/** Why the system did not let us read a file. Throws what is no answer of the system. */
export function unreadable(fileSystem: FileSystem, cause: unknown, path: string): FileError {
  if (cause instanceof NoRegularFileError) return noRegularFile
  const code = refusedWith(cause)
  if (code === 'ENOENT') return nothingThere(fileSystem, path)
  return reasons[code] ?? { message: `the file cannot be read (${code})` }
}

/** For files found in a folder or named by another file; on the command line they are read. */
export const noRegularFile: FileError = {
  message: 'this is a pipe, a socket or a device, not a file',
  help: 'to read it, name it on the command line; otherwise remove it',
  wrong: 'name',
}

const deadLink: FileError = {
  message: 'the symbolic link leads to a file that does not exist',
  help: 'restore that file, for example by checking out its submodule, or remove the link',
  wrong: 'path',
}

/** Said where nothing is at a path. */
export function nothingThere(fileSystem: FileSystem, path: string): FileError {
  if (fileSystem.linkStat(path)?.kind === 'link') return deadLink
  const name = undecodableName(fileSystem, path)
  return name === undefined ? reasons.ENOENT! : undecodable(name)
}

/** The part of a path that leads to nothing because its bytes were lost when the path became text. */
function undecodableName(fileSystem: FileSystem, path: string): string | undefined {
  if (!path.includes(replacement)) return undefined
  const { basename, dirname } = fileSystem.paths
  const parent = dirname(path)
  if (!isFolder(fileSystem, parent)) return undecodableName(fileSystem, parent)
  return fileSystem
    .list(parent)
    .map(({ name }) => name)
    .find(({ decoded, isUtf8 }) => !isUtf8 && decoded === basename(path))?.text
}

/** What a decoder puts in the place of bytes that are not UTF-8. */
const replacement = '\ufffd'

/** For a name of which only the bytes are known. */
export function undecodable(name: string): FileError {
  return {
    message: `the name ${name} is not UTF-8 text, so the file is not read; \\x and two digits in the name are one byte`,
    help: 'rename it',
    wrong: 'name',
  }
}

const reasons: Partial<Record<string, FileError>> = {
  ENOENT: {
    message: 'the file does not exist',
    help: 'check the path; it is relative to the current folder',
    wrong: 'path',
  },
  ENOTDIR: {
    message: 'the file does not exist: a part of its path is not a folder',
    help: 'check the path',
    wrong: 'path',
  },
  EISDIR: { message: 'this is a folder, not a file', help: 'name the file in it', wrong: 'name' },
  EACCES: {
    message: 'no permission to read the file',
    help: 'make the file and its parent folders readable',
  },
  EPERM: { message: 'no permission to read the file' },
  ENAMETOOLONG: { message: 'the path is too long', help: 'shorten it', wrong: 'name' },
  ELOOP: { message: 'the path is a loop of symbolic links', help: 'correct or remove the link' },
  ENXIO: { message: 'this is a socket, or a device without a driver, and not a file', wrong: 'name' },
  // Node.js refuses a name with the character U+0000.
  ERR_INVALID_ARG_VALUE: { message: 'invalid file name', help: 'correct the name', wrong: 'name' },
}

/** Why the system did not let us look into a folder. Throws any other error. */
export function unreadableFolder(cause: unknown): FileError {
  const code = refusedWith(cause)
  return folderReasons[code] ?? { message: `the folder cannot be read (${code})` }
}

/** Said of a folder that was there when the one above it was listed. */
export const folderGone: FileError = {
  message: 'the folder is no longer there',
  help: 'run gloo-values again',
}

const folderReasons: Partial<Record<string, FileError>> = {
  ENOENT: folderGone,
  EACCES: {
    message: 'no permission to read the folder',
    help: 'make it readable, or name the files to check instead of the folder',
  },
  ENAMETOOLONG: {
    message: 'the path of the folder is too long',
    help: 'run gloo-values in a folder below the current one',
  },
}
