import {
  closeSync,
  fchmodSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { chunksOf } from '../terminal/chunks.ts'
import { temporaryName } from './replace-file.ts'

/**
 * Writes a new or an existing file: whoever reads it meanwhile sees the old text or the new one. The mode of an
 * existing file stays, and a symbolic link stays a link.
 */
export function writeWhole(path: string, pieces: Iterable<string>): void {
  const old = statSync(path, { throwIfNoEntry: false })
  const target = old === undefined ? newFile(path) : realpathSync(path)
  const temporary = temporaryName(target)
  const file = openSync(temporary, 'wx')
  try {
    try {
      if (old !== undefined) fchmodSync(file, old.mode & 0o777)
      for (const chunk of chunksOf(pieces)) writeFileSync(file, chunk)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch (cause) {
    unlinkSync(temporary)
    throw cause
  }
}

/** Where a file that is not there will be: a link may name the place. */
function newFile(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? newFile(resolve(dirname(path), readlinkSync(path))) : path
}
