/** Bytes from which a file is so large that memory counts for more than time. */
const large = 5_000_000

/**
 * Has the garbage collector run more often from the first large file on: by itself it lets the memory grow to twice and more
 * of what is in use before it looks.
 */
export function spareMemory(bytes: number): void {
  if (bytes <= large || isSparing) return
  isSparing = true
  // Bun has another engine, without these settings.
  if (process.versions['bun'] !== undefined) return
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  setFlagsFromString('--heap-growing-percent=15')
  setFlagsFromString('--semi-space-growth-factor=1')
}

let isSparing = false

/** A stream that spares memory once it is large, opened when somebody reads it. */
export async function* sparingStream<Chunk extends Uint8Array | string>(
  open: () => AsyncIterable<Chunk>,
): AsyncGenerator<Chunk> {
  let total = 0
  for await (const chunk of open()) {
    total += chunk.length
    spareMemory(total)
    yield chunk
  }
}
