import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { locateEnvoy } from '../../../scripts/toolchain/tools.ts'

/** Where the pods of the UI have the files. */
const mounted = '/etc/envoy/'

export interface EnvoyFiles {
  files: Readonly<Record<string, string>>
  args: readonly string[]
}

/** What the real Envoy, with the arguments of its container, says of its configuration and of the files that it names. */
export async function validateByEnvoy({ files, args }: EnvoyFiles): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-envoy-'))
  try {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(folder, name), text.replaceAll(mounted, `${folder}/`))
    const own = args.map((arg) => arg.replace(mounted, `${folder}/`).replace('$(POD_ID)', 'pod'))
    return await run(await locateEnvoy(), [...own, '--mode', 'validate'])
  } finally {
    await rm(folder, { recursive: true })
  }
}
