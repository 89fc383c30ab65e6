import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { UsageError } from '../usage-error.ts'

/** Writes a new or an existing file: whoever reads it meanwhile sees the old text or the new one. */
export function writeWhole(name: string, path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path
  const temporary = `${target}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, target)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === undefined) throw cause
    rmSync(temporary, { force: true })
    throw new UsageError(`${name} cannot be written (${code})`, 'nothing was changed')
  }
}
