import { UsageError } from '../terminal/usage-error.ts'

export interface HelmRun {
  status: number
  stdout: string
  stderr: string
}

/** Loaded when Helm is run: its file is loaded for other commands too. */
const childProcess = () => process.getBuiltinModule('node:child_process')

interface HelmOptions {
  command: string
  cwd: string
  /** What Helm reads on standard input; when left out, what this program would read. */
  stdin?: Uint8Array
}

/** Runs Helm in the place of this program: with its input, its output and, in the end, its status. */
export function becomeHelm(args: readonly string[], { command, cwd, stdin }: HelmOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const input = stdin === undefined ? 'inherit' : 'pipe'
    const child = childProcess().spawn(command, args, { cwd, stdio: [input, 'inherit', 'inherit'] })
    child.on('error', (cause) => reject(missing(command, cause)))
    child.on('close', (code, signal) =>
      resolve(code ?? 128 + process.getBuiltinModule('node:os').constants.signals[signal!]),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(stdin)
  })
}

/** What Helm says. */
export function askHelm(args: readonly string[], { command, cwd }: HelmOptions): Promise<HelmRun> {
  return new Promise((resolve, reject) => {
    const child = childProcess().spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
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
    'install Helm, or name it in HELM_BIN',
  )
}
