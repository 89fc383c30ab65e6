import { basename, dirname, relative, resolve } from 'node:path'
import { readBytes, readRegularFile } from '../files/read-bytes.ts'
import { isValuesFile, mayHoldValues } from '../input-files.ts'
import type { RedactedFile } from '../../validator/secrets/redacted-file.ts'
import { refusalOf } from '../input-files.ts'
import type { LayerSettings } from '../layer-options.ts'
import type { ParsedOptions } from '../options.ts'
import { planReleases, type Plan, type PlannedRelease } from '../read-releases.ts'
import { UsageError } from '../usage-error.ts'
import { configFinder, configName } from './find-config.ts'
import type { ConfiguredReleases } from './configured-releases.ts'
import type { LoadedConfig } from './load-config.ts'

/** The options that say what configuration and which rules there are. */
export const policyOptionSpecs = {
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  policy: { type: 'string' },
  rule: { type: 'string' },
  'require-reason': { type: 'boolean' },
} as const

export interface PlannedRun extends Plan {
  /** What a format may show of each configuration. */
  excerpts: ReadonlyMap<string, RedactedFile>
}

/**
 * The releases that a command line means, with what configurations and options say of them. Throws a ConfigFault where
 * a configuration makes no sense.
 */
export async function planRun(
  parsed: ParsedOptions,
  { files, flags, maxBytes }: LayerSettings,
  { cwd, hint }: { cwd: string; hint: string },
): Promise<PlannedRun> {
  const { values, positionals } = parsed
  const configOf = configChoice(parsed, cwd, hint)
  const hasFiles = files.length + positionals.length > 0
  const cwdConfig = hasFiles ? undefined : configOf(cwd)
  if (!hasFiles && cwdConfig === undefined && flags.length === 0) {
    const where = values.has('no-config') ? '' : `, and no ${configName} was found here or above`
    throw noFiles(`no values file given${where}`)
  }

  const plan = planReleases(files, positionals, cwd, values.has('root') ? isValuesFile : mayHoldValues)
  const paths = plan.releases.map((release) => configOf(folderOf(release, cwd)))
  const hasOptions = ['policy', 'rule', 'require-reason'].some((name) => values.has(name))
  if (!hasOptions && paths.every((path) => path === undefined)) return { ...plan, excerpts: new Map() }

  const { Configs } = await import('./load-config.ts')
  const { ConfiguredReleases, unconfigured } = await import('./configured-releases.ts')
  const { policyOptions } = await import('./policy-options.ts')
  const overrides = {
    ...(await policyOptions(parsed, hint)),
    cwd,
    hasChartVersion: values.has('chart-version'),
    hasHelmVersion: values.has('helm-version'),
    hasRoot: values.has('root'),
    hasLayers: files.length > 0,
  }
  const read = values.has('config') ? readBytes : readRegularFile
  const configs = new Configs({ cwd, maxBytes, read })
  if (cwdConfig !== undefined) {
    const config = await configs.load(cwdConfig)
    if (config.releases.length > 0) {
      return { ...new ConfiguredReleases(config, overrides).every(), excerpts: configs.excerpts }
    }
    if (flags.length === 0)
      throw noFiles(`no values file given, and ${relative(cwd, cwdConfig)} names no releases`)
  }
  const releases: PlannedRelease[] = []
  const faults = [...plan.faults]
  const planned = new Set<string>()
  const known = new Map<LoadedConfig, ConfiguredReleases>()
  const releasesOf = (config: LoadedConfig): ConfiguredReleases => {
    const found = known.get(config) ?? new ConfiguredReleases(config, overrides)
    known.set(config, found)
    return found
  }
  const add = (release: PlannedRelease, config: LoadedConfig | undefined): void => {
    const key = `${config?.folder ?? ''}\0${resolve(cwd, release.files.at(-1) ?? '')}`
    if (planned.has(key)) return
    planned.add(key)
    if (config === undefined) releases.push(unconfigured(release, overrides))
    else releases.push(...releasesOf(config).configured(release))
  }
  for (const [index, release] of plan.releases.entries()) {
    const file = release.files.at(-1) ?? '-'
    const path = isConfig(file) && !values.has('no-config') ? resolve(cwd, file) : paths[index]
    const config = path === undefined ? undefined : await configs.load(path)
    const through = config && file !== '-' ? releasesOf(config).through(file) : undefined
    for (const { files: above } of through?.releases ?? []) {
      const name = above.at(-1)!
      add({ name, files: [...files, name] }, config)
    }
    faults.push(...(through?.faults ?? []))
    if (through === undefined || (!isConfig(file) && releasesOf(config!).has(file))) add(release, config)
  }
  return { releases, faults, typed: plan.typed, excerpts: configs.excerpts }
}

function isConfig(file: string): boolean {
  return basename(file) === configName
}

function noFiles(message: string): UsageError {
  return new UsageError(message, 'try: gloo-values validate -f values.yaml')
}

/** Which configuration holds for the files of a folder. */
function configChoice(
  { values }: ParsedOptions,
  cwd: string,
  hint: string,
): (folder: string) => string | undefined {
  const named = values.get('config')?.at(-1)
  if (values.has('no-config')) {
    if (named !== undefined) throw new UsageError('--config and --no-config exclude each other', hint)
    return () => undefined
  }
  if (named === undefined) return configFinder()
  return () => resolve(cwd, named)
}

function folderOf({ files }: PlannedRelease, cwd: string): string {
  const file = files.at(-1)
  return file === undefined || file === '-' || refusalOf(file) !== undefined
    ? cwd
    : dirname(resolve(cwd, file))
}
