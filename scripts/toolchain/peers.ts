import { join } from 'node:path'
import { installPackages } from './npm-package.ts'
import { run } from './run.ts'
import type { Tool } from './tool.ts'
import { peerVersions } from './versions.ts'

/** Validators of JSON Schema that the benchmark compares with; tests do not use them. */
export const sourcemeta: Tool = {
  name: '@sourcemeta/jsonschema',
  version: peerVersions.sourcemeta,
  file: 'node_modules/@sourcemeta/jsonschema/npm/cli.js',
  cost: 'about 20 seconds',
  make: (folder) => installPackages(folder, [`@sourcemeta/jsonschema@${peerVersions.sourcemeta}`]),
}

export const ajvCli: Tool = {
  name: 'ajv-cli',
  version: peerVersions.ajvCli,
  file: 'node_modules/ajv-cli/dist/index.js',
  cost: 'a few seconds',
  make: (folder) => installPackages(folder, [`ajv-cli@${peerVersions.ajvCli}`]),
}

/** Of any version, where this machine has it: it needs Python. */
export async function checkJsonschemaOnPath(): Promise<string | undefined> {
  const result = await run('check-jsonschema', ['--version']).catch(() => undefined)
  return /(\d+\.\d+\.\d+)/.exec(result?.stdout ?? '')?.[1]
}

/** The native program that npm's `jsonschema` starts. */
export function nativeSourcemeta(cli: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const architecture = process.arch === 'x64' ? 'x86_64' : process.arch
  const name = `jsonschema-${platform}-${architecture}${platform === 'windows' ? '.exe' : ''}`
  return join(cli, '../../build/github-releases', name)
}
