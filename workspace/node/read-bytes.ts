import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { NoRegularFileError } from '../files/file-system.ts'
import { spareMemory } from './spare-memory.ts'

/** Also of a pipe or a device, which may have no end. Waits for whoever writes to a pipe. */
export function readBytes(path: string, limit: number): Uint8Array {
  return withOpenFile(path, 0, (file) => bytesOf(file, fstatSync(file).size, limit))
}

/** Of regular files only: a repository holds nothing else, and a pipe there would block the run. */
export function readRegularFile(path: string, limit: number): Uint8Array {
  // Windows has no such flag, and no such files.
  const withoutWaiting = (constants.O_NONBLOCK as number | undefined) ?? 0
  return withOpenFile(path, withoutWaiting, (file) => {
    const stats = fstatSync(file)
    if (!stats.isFile() && !stats.isDirectory()) throw new NoRegularFileError(path)
    return bytesOf(file, stats.size, limit)
  })
}

function withOpenFile(path: string, flags: number, use: (file: number) => Uint8Array): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | flags)
  try {
    return use(file)
  } finally {
    closeSync(file)
  }
}

/** What has no size, such as a pipe or a file in /proc, may give any number of bytes, and few at a time. */
function bytesOf(file: number, size: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let total = 0
  let chunk = Buffer.allocUnsafe(Math.min(size || chunkSize, limit) + 1)
  let used = 0
  for (;;) {
    const count = readSync(file, chunk, used, chunk.length - used, null)
    used += count
    total += count
    if (count === 0 || total > limit) break
    if (used < chunk.length) continue
    chunks.push(chunk)
    chunk = Buffer.allocUnsafe(chunkSize)
    used = 0
  }
  spareMemory(total)
  const last = chunk.subarray(0, used)
  return chunks.length === 0 ? last : Buffer.concat([...chunks, last])
}

const chunkSize = 65_536
