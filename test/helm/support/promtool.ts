import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { locatePromtool } from '../../../scripts/toolchain/tools.ts'
import { objectOf, renderObjects } from './chart.ts'

/** Where the pods of Prometheus have the files. */
const mounted = '/etc/config/'

/** Files of the configuration that the chart renders for values of `prometheus`, and of other sections. */
export async function configurationFor(
  prometheus: object,
  others: object = {},
): Promise<Record<string, string>> {
  const objects = await renderObjects({
    values: { common: { cluster: 'mgmt' }, prometheus: { enabled: true, ...prometheus }, ...others },
  })
  return objectOf(objects, 'Secret', 'gloo-prometheus-server').stringData as Record<string, string>
}

/** What promtool says when it runs in a folder with the files, with the arguments that `args` makes of it. */
export async function runPromtool(
  files: Readonly<Record<string, string>>,
  args: (folder: string) => string[],
): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-promtool-'))
  try {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(folder, name), text.replaceAll(mounted, `${folder}/`))
    return await run(await locatePromtool(), args(folder), { cwd: folder })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What promtool says of a configuration and of all rules that it names. */
export function checkConfiguration(files: Readonly<Record<string, string>>): Promise<RunResult> {
  // Prometheus does without a file of rules that is not there; promtool does not.
  const rules = Object.fromEntries(
    [...(files['prometheus.yml'] ?? '').matchAll(/- \/etc\/config\/([\w.]+)$/gm)].map(([, name]) => [
      name!,
      '{}\n',
    ]),
  )
  return runPromtool({ ...rules, ...files }, (folder) => ['check', 'config', join(folder, 'prometheus.yml')])
}
