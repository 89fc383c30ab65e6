import { join } from 'node:path'
import { Readable } from 'node:stream'
import { main } from '../../cli/main.ts'
import { memory } from './memory.ts'

export interface RunOptions {
  cwd?: string
  stdin?: string | Uint8Array
  env?: Record<string, string>
  isTTY?: boolean
  /** Of the terminal, where there is one. */
  columns?: number
}

export interface Run {
  status: number
  stdout: string
  stderr: string
}

/** The whole program in this process, with streams that remember what was written. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const stdout = memory()
  const stderr = memory()
  const status = await main({
    argv,
    stdin: Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]),
    stdout: Object.assign(stdout.stream, {
      isTTY: options.isTTY ?? false,
      ...(options.columns === undefined ? {} : { columns: options.columns }),
    }),
    stderr: stderr.stream,
    cwd: options.cwd ?? import.meta.dirname,
    env: options.env ?? {},
  })
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}

export const repository = join(import.meta.dirname, '../..')
