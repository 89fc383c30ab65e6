import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from './run.ts'

/** Installs packages into a folder of the cache. Their install scripts do not run: what we use needs none. */
export async function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  // A package file of its own keeps npm from looking for one further up.
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder]
  await runOrFail('npm', ['install', ...options, ...packages], { cwd: folder })
}
