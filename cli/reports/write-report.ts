import { existsSync, mkdirSync, promises } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { chunksOf } from '../terminal/chunks.ts'
import { unwritable } from '../writing/unwritable.ts'
import { writeWhole } from '../writing/write-whole.ts'

/** Writes a report whole or not at all, with the folders above it. */
export async function writeReport(cwd: string, name: string, pieces: Iterable<string>): Promise<void> {
  const path = resolve(cwd, name)
  try {
    makeFolder(dirname(path))
    const isFile = await promises.stat(path).then(
      (found) => found.isFile(),
      () => true,
    )
    // A device or a pipe, such as /dev/stderr, has a place that no other file can take.
    if (isFile) writeWhole(path, pieces)
    else await promises.writeFile(path, chunksOf(pieces))
  } catch (cause) {
    throw unwritable(cause, `--output: ${name}`)
  }
}

/** Node's own `recursive` never ends in /proc, which refuses a folder as if its parent were missing. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (cause) {
    // Another program may have made it meanwhile.
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
  }
}
