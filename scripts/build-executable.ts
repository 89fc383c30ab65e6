/**
 * Compiles the program into one file that needs no Node.js: `npm run build:executable [-- <target> ...]`, for this
 * machine when no target of Bun's such as `bun-linux-arm64` is given.
 */
import { relative } from 'node:path'
import { repository } from './helm/helm.ts'
import { buildExecutable } from './program/executable.ts'

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const targets = process.argv.slice(2)
for (const target of targets.length === 0 ? [undefined] : targets) {
  const { output, bytes } = await buildExecutable(target, print)
  print(`${relative(repository, output)} (${Math.ceil(bytes / 1024 ** 2)} MB)`)
}
