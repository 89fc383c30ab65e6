import { runOrFail } from '../toolchain/run.ts'

/** The time of every file in what is packed, so that two builds give the same bytes. */
export const timeOfFiles = new Date('2020-01-01T00:00:00Z')

/** Packs what is at some names in a folder, with GNU tar: the same files give the same bytes, whoever packs them. */
export async function packTarball(output: string, folder: string, names: readonly string[]): Promise<void> {
  const stable = [
    '--sort=name',
    `--mtime=${timeOfFiles.toISOString()}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
  ]
  const modes = ['--mode=u+rw,go+r,go-w']
  const format = ['--format=gnu', '--use-compress-program=gzip --no-name']
  await runOrFail('tar', [...stable, ...modes, ...format, '-cf', output, '-C', folder, ...names])
}
