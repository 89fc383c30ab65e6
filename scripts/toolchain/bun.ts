import { join } from 'node:path'
import { installPackages } from './npm-package.ts'
import type { Tool } from './tool.ts'
import { bunVersion } from './versions.ts'

/** Bun compiles the program into one file. Its package `bun` would fetch this binary by an install script. */
export const bun: Tool = {
  name: 'bun',
  version: bunVersion,
  file: join('node_modules', binaryPackage(), 'bin', process.platform === 'win32' ? 'bun.exe' : 'bun'),
  cost: 'about 10 seconds',
  make: (folder) => installPackages(folder, [`${binaryPackage()}@${bunVersion}`]),
}

function binaryPackage(): string {
  const architecture = process.arch === 'arm64' ? 'aarch64' : process.arch
  return `@oven/bun-${process.platform === 'win32' ? 'windows' : process.platform}-${architecture}`
}
