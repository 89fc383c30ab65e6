import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { buildExecutable } from '../program/executable.ts'
import { modeOfPart } from '../program/bundle.ts'
import { runOrFail } from '../toolchain/run.ts'

/** Where the files of the container image for this machine are made. */
export const imageContext = join(repository, 'build/image')

/** Fills the folder that is the whole of the image: the executable, and what it loads on this machine. */
export async function buildImageContext(log: (line: string) => void): Promise<void> {
  const { output } = await buildExecutable(undefined, log)
  await rm(imageContext, { recursive: true, force: true })
  for (const folder of ['values', 'etc', 'tmp']) await mkdir(join(imageContext, folder), { recursive: true })
  await copyFile(output, join(imageContext, 'gloo-values'))
  for (const path of loadedBy(await runOrFail('ldd', [output]))) {
    const copy = join(imageContext, path)
    await mkdir(dirname(copy), { recursive: true })
    await copyFile(path, copy)
  }
  // Programs ask for the name of their user.
  const user = 'nonroot:x:65532:65532:nonroot:/values:/sbin/nologin\n'
  await writeFile(join(imageContext, 'etc/passwd'), user, { mode: modeOfPart })
}

/** The files that `ldd` names, at the places where the loader looks for them. */
export function loadedBy(text: string): string[] {
  return [...text.matchAll(/(?:=> |^\s+)(\/\S+) \(/gm)].map(([, path]) => path!)
}
