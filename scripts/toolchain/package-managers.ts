import { installPackages } from './npm-package.ts'
import type { Tool } from './tool.ts'
import { pnpmVersion, yarnVersion } from './versions.ts'

/** Programs for Node.js that install the npm package as its users do. */
export const pnpm: Tool = {
  name: 'pnpm',
  version: pnpmVersion,
  file: 'node_modules/pnpm/bin/pnpm.cjs',
  cost: 'a few seconds',
  make: (folder) => installPackages(folder, [`pnpm@${pnpmVersion}`]),
}

export const yarn: Tool = {
  name: 'yarn',
  version: yarnVersion,
  file: 'node_modules/@yarnpkg/cli-dist/bin/yarn.js',
  cost: 'a few seconds',
  make: (folder) => installPackages(folder, [`@yarnpkg/cli-dist@${yarnVersion}`]),
}
