import { UsageError } from '../terminal/usage-error.ts'

/** Why the system did not let us write a file. Throws any other error. */
export function unwritable(cause: unknown, what: string): UsageError {
  const { code } = cause as NodeJS.ErrnoException
  if (code === undefined) throw cause
  const [why, help] = reasons[code] ?? [code, 'check the path and its permissions']
  return new UsageError(`${what} cannot be written: ${why}`, help)
}

const reasons: Partial<Record<string, [why: string, help: string]>> = {
  EISDIR: ['it is a folder', 'name a file in it'],
  ENOTDIR: ['a part of its path is not a folder', 'check the path'],
  ENOENT: ['its folder does not exist', 'check the path'],
  EACCES: ['no permission (EACCES)', 'check the permissions of the file and of its folder'],
  EPERM: ['no permission (EPERM)', 'check the permissions of the file and of its folder'],
  EROFS: ['its file system is read-only', 'write to another place'],
  ENOSPC: ['no space is left on the device (ENOSPC)', 'free some space, or write to another place'],
  EDQUOT: ['the disk quota is used up', 'free some space, or write to another place'],
  ELOOP: ['it is a loop of symbolic links', 'correct or remove the link'],
  ENAMETOOLONG: ['the path is too long', 'shorten it'],
}
