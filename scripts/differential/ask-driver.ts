import { runOrFail } from '../toolchain/run.ts'
import { obtainTool } from '../toolchain/tools.ts'
import { valuesDriver } from '../toolchain/values-driver.ts'
import type { HelmVersion } from '../toolchain/versions.ts'
import type { Answer, Case } from './case.ts'

/** Helm's answers to many cases, from a program that links it. */
export async function askDriver(cases: readonly Case[], helm: HelmVersion): Promise<Answer[]> {
  const { path } = await obtainTool(valuesDriver(helm), (line) => process.stderr.write(`${line}\n`))
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('')
  const lines = (await runOrFail(path, [], { input })).trimEnd().split('\n')
  return lines.map((line) => {
    const { values, error } = JSON.parse(line) as { values: unknown; error?: string }
    return error === undefined ? { values } : { error }
  })
}
