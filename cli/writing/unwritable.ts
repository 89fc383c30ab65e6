import { UsageError } from '../terminal/usage-error.ts'

/** That the system did not let us write a file, and why. Throws what is no answer of the system. */
export function unwritable(cause: unknown, what: string): UsageError {
  const { code } = cause as NodeJS.ErrnoException
  if (code === undefined) throw cause
  const [why, help] = reasons[code] ?? [code, 'check the path and its permissions']
  return new UsageError(`${what} cannot be written: ${why}`, help)
}

const reasons: Partial<Record<string, [why: string, help: string]>> = {
  EISDIR: ['it is a folder', 'name a file in it'],
  ENOTDIR: ['a part of its path is no folder', 'check the path'],
  ENOENT: ['its folder is not there', 'check the path'],
  EACCES: ['no permission (EACCES)', 'check the permissions of the file and of its folder'],
  EPERM: ['no permission (EPERM)', 'check the permissions of the file and of its folder'],
  EROFS: ['its file system is read-only', 'name a file elsewhere'],
  ENOSPC: ['no space is left on the device (ENOSPC)', 'make room, or name a file elsewhere'],
  EDQUOT: ['the disk quota is used up', 'make room, or name a file elsewhere'],
  ELOOP: ['it is a loop of symbolic links', 'mend or remove the link'],
  ENAMETOOLONG: ['the path is too long', 'shorten it'],
}
