import { standardOutput } from './terminal/direct-output.ts'
import { main } from './main.ts'
import { sparingStream } from '../workspace/node/spare-memory.ts'

function currentFolder(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}

void main({
  argv: process.argv.slice(2),
  stdout: standardOutput(),
  // The modules of Node.js for its streams take as long to load as a file to check.
  get stdin() {
    return sparingStream(() => process.stdin)
  },
  get stderr() {
    return process.stderr
  },
  cwd: currentFolder(),
  env: process.env,
}).then((code) => (process.exitCode = code))
