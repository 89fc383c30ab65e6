import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { print, type Io } from '../terminal/io.ts'
import { UsageError } from '../terminal/usage-error.ts'

/** Runs the generator from the sources of a checkout: it writes what the published program is made of. */
export async function generateCommand(args: readonly string[], io: Io): Promise<number> {
  const root = checkoutRoot()
  if (root === undefined) {
    throw new UsageError(
      'generate works only in a checkout of gloo-values; an installed program has no model',
      'clone the repository and run: npm ci && npm run generate',
    )
  }
  const { spawn } = await import('node:child_process')
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/generate-bin.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => void print(io.stdout, text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void print(io.stderr, text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 3))
  })
}

function checkoutRoot(): string | undefined {
  // One level up from the bundle in dist/, two from this file.
  const candidates = [join(import.meta.dirname, '..'), join(import.meta.dirname, '../..')]
  return candidates.find((folder) => existsSync(join(folder, 'generator/run.ts')))
}
