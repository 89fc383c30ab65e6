import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chartYaml } from './chart-folder.ts'
import { dependenciesOfFolder, dependenciesOfText, type Dependency } from './dependencies.ts'
import type { HelmArguments } from './helm-arguments.ts'
import { askHelm, type HelmOptions } from './start-helm.ts'

/** The flags of `helm show` that say which chart it is, and how to get it. */
const ofChart =
  /^(?:ca-file|cert-file|devel|insecure-skip-tls-verify|key-file|keyring|pass-credentials|password|plain-http|registry-config|repo|repository-cache|repository-config|username|verify|version)$/

/** The charts of Gloo Platform inside the chart that Helm would install; nothing where Helm cannot show it. */
export async function dependenciesOf(
  args: HelmArguments,
  helm: HelmOptions,
): Promise<Dependency[] | undefined> {
  const inFolder = dependenciesOfFolder(folderOf(args, helm))
  if (inFolder !== undefined) return inFolder
  const text = await shown('chart', args, helm)
  return text === undefined ? undefined : dependenciesOfText(text)
}

/** A file with the chart's own values, which lie above the defaults of what it contains. */
export interface OwnValues {
  path?: string
  remove: () => void
}

export async function ownValues(args: HelmArguments, helm: HelmOptions): Promise<OwnValues> {
  if (chartYaml(folderOf(args, helm)) !== undefined) {
    const path = join(args.positionals.at(-1)!, 'values.yaml')
    return { ...(existsSync(resolve(helm.cwd, path)) && { path }), remove: () => undefined }
  }
  const text = await shown('values', args, helm)
  if (text === undefined) return { remove: () => undefined }
  const temporary = mkdtempSync(join(tmpdir(), 'gloo-values-chart-'))
  const path = join(temporary, 'values.yaml')
  writeFileSync(path, text)
  return { path, remove: () => rmSync(temporary, { recursive: true, force: true }) }
}

function folderOf({ positionals }: HelmArguments, { cwd }: HelmOptions): string {
  return resolve(cwd, positionals.at(-1)!)
}

/** What Helm shows of a chart that is not a folder; nothing where it cannot get it, which it says itself when it runs. */
async function shown(
  what: 'chart' | 'values',
  { positionals, flags }: HelmArguments,
  helm: HelmOptions,
): Promise<string | undefined> {
  const given = [...flags].flatMap(([name, values]) =>
    ofChart.test(name) ? values.map((value) => (value === '' ? `--${name}` : `--${name}=${value}`)) : [],
  )
  const { status, stdout } = await askHelm(['show', what, positionals.at(-1)!, ...given], helm)
  return status === 0 ? stdout : undefined
}
