import { fstatSync, writeSync } from 'node:fs'
import { leaveErrorsToPrint, type Output } from './io.ts'

/**
 * Standard output without Node's stream for it, whose modules take longer to load than most reports to write. A
 * terminal gets the stream, and so does a pipe from the moment at which it is full.
 */
export function standardOutput(): Output {
  if (isTerminalLike()) return process.stdout
  let stream: typeof process.stdout | undefined
  const opened = (): typeof process.stdout => {
    if (stream === undefined) leaveErrorsToPrint((stream = process.stdout))
    return stream
  }
  const write = writerTo((bytes, from) => writeSync(1, bytes, from), opened)
  return { write, on: () => undefined }
}

/** Also where nobody listens: then the stream knows what to do. */
function isTerminalLike(): boolean {
  try {
    return process.platform === 'win32' || fstatSync(1).isCharacterDevice()
  } catch {
    return true
  }
}

/** Writes the whole text, or leaves to the stream what a full non-blocking pipe does not take. */
export function writerTo(
  writeBytes: (bytes: Uint8Array, from: number) => number,
  stream: () => { write(bytes: Uint8Array, done: Done): unknown },
): Output['write'] {
  return (text, done) => {
    const bytes = Buffer.from(text)
    let written = 0
    try {
      while (written < bytes.length) written += writeBytes(bytes, written)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EAGAIN') stream().write(bytes.subarray(written), done)
      else done(cause as Error)
      return
    }
    done()
  }
}

type Done = (error?: Error | null) => void
