import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Writes a report whole or not at all, with the folders above it. */
export async function writeReport(cwd: string, name: string, text: string): Promise<void> {
  const path = resolve(cwd, name)
  try {
    await mkdir(dirname(path), { recursive: true })
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => true,
    )
    // A device or a pipe, such as /dev/stderr, has a place that no other file can take.
    if (isFile) await replace(path, text)
    else await writeFile(path, text)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === undefined) throw cause
    throw new UsageError(`--output cannot write ${name} (${code})`, 'check the path and its permissions')
  }
}

async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true })
    throw cause
  }
}
