import { cp, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../../scripts/helm/helm.ts'
import { runOrFail } from '../../scripts/toolchain/run.ts'

/** What `npm pack --json` says. */
export interface Packed {
  filename: string
  unpackedSize: number
  files: { path: string; mode: number }[]
}

export interface PackedClone {
  packed: Packed
  /** The files of the clone before anything is built. */
  committed: string[]
}

/** Packs the npm package from a fresh clone, into a folder. */
export async function packClone(folder: string): Promise<PackedClone> {
  const clone = join(folder, 'clone')
  const committed = await cloneInto(clone)
  await symlink(join(repository, 'node_modules'), join(clone, 'node_modules'))
  const text = await runOrFail('npm', ['pack', '--json', '--pack-destination', folder], { cwd: clone })
  return { packed: (JSON.parse(text) as Packed[])[0]!, committed }
}

/** What a fresh clone would hold if all that is here were committed. */
export async function cloneInto(clone: string): Promise<string[]> {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const names = (await runOrFail('git', listed, { cwd: repository }))
    .split('\0')
    .filter((name) => name !== '')
  const copied = await Promise.all(
    names.map((name) =>
      cp(join(repository, name), join(clone, name)).then(
        () => [name],
        // Removed, and that is not committed yet.
        () => [],
      ),
    ),
  )
  return copied.flat()
}

export async function packageVersion(): Promise<string> {
  const text = await readFile(join(repository, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
