import { join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { buildProgram } from '../program/program.ts'
import { run } from '../toolchain/run.ts'
import { terminalPicture } from './terminal-picture.ts'

/** A first run of the program on a values file with a mistake, as a picture. */
export async function firstRun(): Promise<string> {
  const { output } = await buildProgram()
  const args = ['validate', '-f', 'prod.yaml']
  const { status, stdout, stderr } = await run(process.execPath, [output, ...args, '--color', 'always'], {
    cwd: join(repository, 'test/docs/readme'),
  })
  if (status !== 1) throw new Error(`gloo-values validate ended with status ${status}\n${stderr}${stdout}`)
  return terminalPicture(`gloo-values ${args.join(' ')}`, stdout)
}
