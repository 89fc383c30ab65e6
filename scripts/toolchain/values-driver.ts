import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'
import { goBuild, goModule } from './go.ts'
import type { Tool } from './tool.ts'
import type { HelmVersion } from './versions.ts'

const sources = join(import.meta.dirname, '../differential/driver')

/** A program that links one Helm and merges the values of many cases in one run. */
export function valuesDriver(version: HelmVersion): Tool {
  const major = version.split('.')[0]!
  const files = ['main.go', `helm${major}.go`]
  const digest = createHash('sha256')
  for (const file of files) digest.update(readFileSync(join(sources, file)))
  return {
    // A driver of older sources is not found any more.
    name: `values-driver-${digest.digest('hex').slice(0, 8)}`,
    version,
    file: 'values-driver',
    cost: 'about 10 seconds beside a Helm that is built, else 90',
    make: async (folder) => {
      const module = await goModule(`helm.sh/helm/v${major}`, `v${version}`)
      // Go's cache of modules is read-only, and Helm's internal packages open only to what lies beside them.
      const copy = await mkdtemp(join(tmpdir(), 'gloo-values-driver-'))
      try {
        for (const part of ['go.mod', 'go.sum', 'pkg', 'internal']) {
          await cp(join(module, part), join(copy, part), { recursive: true })
        }
        await run('chmod', ['-R', 'u+w', copy])
        await mkdir(join(copy, 'cmd/values-driver'), { recursive: true })
        for (const file of files) await cp(join(sources, file), join(copy, 'cmd/values-driver', file))
        await goBuild(copy, './cmd/values-driver', join(folder, 'values-driver'), [])
      } finally {
        await rm(copy, { recursive: true, force: true })
      }
    },
  }
}
