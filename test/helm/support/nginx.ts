import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { locateNginx } from '../../../scripts/toolchain/tools.ts'

/** What the real nginx says of a file in its folder `conf.d`. */
export async function testByNginx(configuration: string): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-nginx-'))
  const main = join(folder, 'nginx.conf')
  try {
    await writeFile(join(folder, 'default.conf'), configuration)
    await writeFile(
      main,
      `pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  include ${folder}/default.conf;
}
`,
    )
    return await run(await locateNginx(), ['-t', '-p', folder, '-c', main])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
