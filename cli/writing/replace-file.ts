import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
  type Stats,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { withDelayedSignals } from './delayed-signals.ts'
import { readBytes } from '../../workspace/node/read-bytes.ts'

/** Why a file was left as it is, in words that follow its name. */
export class NotReplaced extends Error {}

export interface Replacement {
  path: string
  /** The text that was read, without its byte order mark. */
  before: string
  after: string
}

/**
 * Puts a new text in the place of a file: whoever looks, at any moment, sees the old text or the new one. The byte
 * order mark, the mode and the owner stay. A symbolic link stays a link: the file that it leads to is replaced.
 * Throws {@link NotReplaced} where that cannot be done, and then nothing has changed.
 */
export async function replaceFile({ path, before, after }: Replacement): Promise<void> {
  await withDelayedSignals(() => {
    try {
      replaceNow(realpathSync(path), before, after)
    } catch (cause) {
      if (cause instanceof NotReplaced) throw cause
      const { code } = cause as NodeJS.ErrnoException
      if (code === undefined) throw cause
      throw new NotReplaced(reasons[code] ?? `cannot be written (${code})`)
    }
  })
}

const reasons: Partial<Record<string, string>> = {
  ENOENT: 'no longer exists',
  EACCES: 'cannot be replaced: no permission to write to its folder',
  EPERM: 'cannot be replaced: no permission to write to its folder',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'cannot be written: no space is left on the device',
  EDQUOT: 'cannot be written: the disk quota is used up',
  ELOOP: 'is a loop of symbolic links',
}

/** The folder of the file, so that the rename stays on one file system; hidden, so that no folder walk takes it up. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.gloo-values-${crypto.randomUUID().slice(-12)}.tmp`)
}

function replaceNow(path: string, before: string, after: string): void {
  const stats = lstatSync(path)
  refuseOddFile(path, stats)
  const mark = unchangedMark(path, before)
  const temporary = temporaryName(path)
  const file = openSync(temporary, 'wx', stats.mode & 0o777)
  try {
    try {
      keepOwnerAndMode(file, stats)
      writeAll(file, Buffer.from(mark + after))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    unchangedMark(path, before)
    if (!isSameFile(lstatSync(path), stats)) throw new NotReplaced(changedMeanwhile)
    renameSync(temporary, path)
  } catch (cause) {
    unlinkSync(temporary)
    throw cause
  }
  syncFolder(dirname(path))
}

const changedMeanwhile = 'was changed by another program; run gloo-values again'

function refuseOddFile(path: string, stats: Stats): void {
  if (!stats.isFile()) throw new NotReplaced('is not a regular file')
  if (stats.nlink > 1) {
    throw new NotReplaced(
      `has ${stats.nlink} hard links, which a fix would separate; edit it by hand, or replace it by a copy`,
    )
  }
  // Root may write to it all the same, but whoever took the permission away meant it.
  if ((stats.mode & 0o222) === 0) throw new NotReplaced('is read-only')
  if (!mayWrite(path)) throw new NotReplaced('cannot be written: no permission')
}

function mayWrite(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'))
    return true
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') return false
    throw cause
  }
}

/** The byte order mark of the file, or nothing. */
function unchangedMark(path: string, before: string): string {
  const expected = Buffer.from(before)
  const bytes = readBytes(path, expected.length + 3)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : ''
  if (!Buffer.concat([Buffer.from(mark), expected]).equals(bytes)) throw new NotReplaced(changedMeanwhile)
  return mark
}

function keepOwnerAndMode(file: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(file)
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(file, uid, gid)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EPERM') throw cause
      throw new NotReplaced('belongs to another user or group, and the owner cannot be kept')
    }
  }
  // After the change of owner, which takes special bits away; the mode at creation is cut by the umask.
  fchmodSync(file, mode & 0o7777)
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function isSameFile(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.mode === b.mode && a.nlink === b.nlink
}

/** So that the new name outlives a power cut. Not every system can do it, and the file is whole without it. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause
  }
}
