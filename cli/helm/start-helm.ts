import { constants } from 'node:os'
import { UsageError } from '../terminal/usage-error.ts'

export interface HelmRun {
  status: number
  stdout: string
  stderr: string
}

export interface HelmOptions {
  command: string
  cwd: string
  /** What Helm reads on standard input; when left out, what this program would read. */
  stdin?: Uint8Array
}

/** Runs Helm in the place of this program: with its input, its output and, in the end, its status. */
export async function becomeHelm(
  args: readonly string[],
  { command, cwd, stdin }: HelmOptions,
): Promise<number> {
  const { spawn } = await import('node:child_process')
  return new Promise((resolve, reject) => {
    const input = stdin === undefined ? 'inherit' : 'pipe'
    const child = spawn(command, args, { cwd, stdio: [input, 'inherit', 'inherit'] })
    child.on('error', (cause) => reject(missing(command, cause)))
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]))
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(stdin)
  })
}

/** What Helm says. */
export async function askHelm(args: readonly string[], { command, cwd }: HelmOptions): Promise<HelmRun> {
  const { spawn } = await import('node:child_process')
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
    child.on('error', (cause) => reject(missing(command, cause)))
    child.on('close', (code) => resolve({ status: code ?? 1, ...said }))
  })
}

function missing(command: string, cause: NodeJS.ErrnoException): Error {
  if (cause.code === undefined) return cause
  return new UsageError(
    `Helm cannot be started as ${command} (${cause.code})`,
    'install Helm, or set HELM_BIN to its path',
  )
}
