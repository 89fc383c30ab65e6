import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type RunResult } from './run.ts'

/** Go is the only thing that the tools need; said once, in full, whenever it is missing. */
export class GoMissing extends Error {
  constructor() {
    super(
      'Go is not on PATH. The tests build pinned versions of Helm, helm-unittest, kubeconform, promtool and a collector of OpenTelemetry with it: ' +
        'install Go 1.26 or newer (https://go.dev/dl/), then run `npm run tools`.',
    )
  }
}

/** Folder of a Go module's sources in Go's own read-only cache; downloaded when it is not there. */
export async function goModule(module: string, version: string): Promise<string> {
  const result = await go(['mod', 'download', '-json', `${module}@${version}`])
  const answer = JSON.parse(result.stdout || '{}') as { Dir?: string; Error?: string }
  if (answer.Dir === undefined) {
    throw new Error(
      `cannot download the Go module ${module}@${version}: ${answer.Error ?? result.stderr.trim()}`,
    )
  }
  return answer.Dir
}

export interface GoBuildOptions {
  /** `mod` may complete the `go.mod` of the module. */
  mod?: 'readonly' | 'mod'
  tags?: readonly string[]
}

/** Builds one command of a module into `output`, the way released binaries are built. */
export async function goBuild(
  moduleFolder: string,
  command: string,
  output: string,
  variables: string[],
  { mod = 'readonly', tags = [] }: GoBuildOptions = {},
): Promise<void> {
  const linkerFlags = ['-s', '-w', ...variables.map((variable) => `-X ${variable}`)].join(' ')
  const args = [
    'build',
    `-mod=${mod}`,
    '-trimpath',
    '-buildvcs=false',
    `-tags=${tags.join(',')}`,
    '-ldflags',
    linkerFlags,
    '-o',
    output,
    command,
  ]
  const result = await go(args, { CGO_ENABLED: '0' }, moduleFolder)
  if (result.status !== 0) throw new Error(`cannot build ${command}:\n${result.stderr.trim()}`)
}

/** Runs Go outside of any module or workspace of the caller's, unless a folder is given. */
async function go(args: string[], env: Record<string, string> = {}, folder?: string): Promise<RunResult> {
  const cwd = folder ?? (await mkdtemp(join(tmpdir(), 'gloo-values-go-')))
  try {
    return await run('go', args, { cwd, env: { GOWORK: 'off', ...env } })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new GoMissing()
    throw error
  } finally {
    if (folder === undefined) await rm(cwd, { recursive: true, force: true })
  }
}
