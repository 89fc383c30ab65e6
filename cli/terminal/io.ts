import { chunksOf } from './chunks.ts'
import { UsageError } from './usage-error.ts'

/** As much of a stream as the program needs to write to it. */
export interface Output {
  write(text: string, done: (error?: Error | null) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  isTTY?: boolean
}

/** What the program touches of the world around it, so that tests can pass in their own. */
export interface Io {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: Output & { columns?: number }
  stderr: Output
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}

/** Writes, and waits until the text is out. A reader that has gone, as in `| head`, is not an error. */
export async function print(stream: Output, text: string): Promise<void> {
  await isRead(stream, text)
}

/** Writes what may be too long for one text, piece by piece, as long as somebody reads it. */
export async function printPieces(stream: Output, pieces: Iterable<string>): Promise<void> {
  for (const chunk of chunksOf(pieces)) if (!(await isRead(stream, chunk))) return
}

/** Writes a text, and says whether somebody reads on. */
function isRead(stream: Output, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(unwritten(error))
      else resolve(!error)
    })
  })
}

/** Keeps a failed write from ending the process with a stack trace: {@link print} hears of it too, and says it. */
export function leaveErrorsToPrint(stream: Output): void {
  stream.on('error', () => undefined)
}

/** A full disk is not an internal error. */
function unwritten(error: NodeJS.ErrnoException): Error {
  if (error.code === undefined) return error
  return new UsageError(
    `the output cannot be written (${error.code})`,
    'check the program or file that receives it',
  )
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
}
