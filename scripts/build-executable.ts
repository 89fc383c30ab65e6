/**
 * Compiles the program into one file that needs no Node.js: `npm run build:executable [-- <target> ...]`, for this
 * machine when no target of Bun's such as `bun-linux-arm64` is given, and with `all` for every platform. Bun fetches
 * itself for other platforms from the registry of npm.
 */
import { relative } from 'node:path'
import { repository } from './helm/helm.ts'
import { buildExecutable, executableTargets } from './program/executable.ts'
import { refuseUsage } from './toolchain/script-options.ts'

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const targets = process.argv.slice(2)
const wrong = targets.find((target) => target !== 'all' && !target.startsWith('bun-'))
if (wrong !== undefined) {
  const usage = `npm run build:executable, with -- and all, or some of ${executableTargets.join(', ')}`
  refuseUsage(`${wrong} is not a target of Bun`, usage)
}
const chosen = targets.length === 0 ? [undefined] : targets[0] === 'all' ? executableTargets : targets
for (const target of chosen) {
  const { output, bytes } = await buildExecutable(target, print)
  print(`${relative(repository, output)} (${Math.ceil(bytes / 1024 ** 2)} MB)`)
}
