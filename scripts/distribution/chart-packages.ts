import { cp, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testedCharts } from '../helm/examples.ts'
import { repository } from '../helm/helm.ts'
import { runOrFail } from '../toolchain/run.ts'
import { helm, obtainTool } from '../toolchain/tools.ts'
import { currentHelm } from '../toolchain/versions.ts'
import { timeOfFiles } from './tarball.ts'

/** With which key packages are signed. */
export interface SigningKey {
  name: string
  keyring: string
}

/** Packs the charts into a folder, and returns the paths of the packages. */
export async function packageCharts(folder: string, key?: SigningKey): Promise<string[]> {
  const { path: program } = await obtainTool(helm(currentHelm))
  const copies = await mkdtemp(join(tmpdir(), 'gloo-values-charts-'))
  const packages: string[] = []
  try {
    for (const chart of testedCharts()) {
      const copy = join(copies, chart)
      await cp(join(repository, chart), copy, { recursive: true })
      await setTimes(copy)
      const sign = key ? ['--sign', '--key', key.name, '--keyring', key.keyring] : []
      const said = await runOrFail(program, ['package', copy, '--destination', folder, ...sign])
      packages.push(/saved it to: (.*)$/m.exec(said)![1]!)
    }
  } finally {
    await rm(copies, { recursive: true, force: true })
  }
  return packages
}

async function setTimes(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    await utimes(join(folder, name), timeOfFiles, timeOfFiles)
  }
}
