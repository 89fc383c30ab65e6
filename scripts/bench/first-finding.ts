import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { runOrFail } from '../toolchain/run.ts'
import type { Contestant } from './measure.ts'

/**
 * From nothing to the first finding: with npx on a machine that has Node.js and nothing of this package, and with the
 * executable. The package comes from a file: a network would be measured otherwise.
 */
export async function firstFindings(
  executable: string,
  wrong: string,
  folder: string,
): Promise<readonly Contestant[]> {
  const packed = join(folder, 'packed')
  mkdirSync(packed)
  await runOrFail('npm', ['pack', '--pack-destination', packed, '--ignore-scripts'], { cwd: repository })
  const tarball = join(packed, readdirSync(packed)[0]!)
  const cache = join(folder, 'npm-cache')
  const args = ['validate', '-f', wrong]
  return [
    {
      name: 'npx, empty cache',
      command: 'npm',
      args: ['exec', '--yes', '--offline', `--package=${tarball}`, '--', 'gloo-values', ...args],
      env: { npm_config_cache: cache, npm_config_update_notifier: 'false' },
      prepare: () => rmSync(cache, { recursive: true, force: true }),
      statuses: [1],
    },
    { name: 'executable', command: executable, args, statuses: [1] },
  ]
}
