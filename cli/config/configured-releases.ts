import { basename, join, relative, resolve, sep } from 'node:path'
import type { ConfigRelease } from '../../validator/config/config.ts'
import { helmProfile } from '../../validator/helm-profile.ts'
import { selectedRules } from '../../validator/policy/known-rules.ts'
import type { ReleaseSettings } from '../../validator/release-settings.ts'
import { globPattern, isGlob } from '../glob.ts'
import { expandArgument } from '../input-files.ts'
import type { Plan, PlannedRelease } from '../read-releases.ts'
import { configName } from './find-config.ts'
import type { LoadedConfig } from './load-config.ts'
import type { PolicyOptions } from './policy-options.ts'

/** What the command line itself says; it wins over the configuration. */
export interface Overrides extends PolicyOptions {
  cwd: string
  hasChartVersion: boolean
  hasHelmVersion: boolean
  hasRoot: boolean
  /** Whether `-f` names layers. */
  hasLayers: boolean
}

/** Every release of a configuration. */
export function everyRelease(config: LoadedConfig, overrides: Overrides): Plan {
  const plan: Plan = { releases: [], faults: [] }
  for (const release of config.releases) {
    for (const { name } of release.files) {
      const expanded = expandArgument(name, config.folder)
      const files = 'names' in expanded ? expanded.names : [expanded.name]
      if ('error' in expanded) {
        plan.faults.push({ name: shownPath(config, name, overrides), error: expanded.error })
      }
      for (const file of files) {
        if (isLayer(file, release)) continue
        const planned = { name: '', files: [shownPath(config, file, overrides)] }
        plan.releases.push(ofRelease(planned, config, release, overrides))
      }
    }
  }
  return plan
}

/** The releases that a file reaches though it is none itself: those over a layer, all of a configuration. */
export function releasesThrough(file: string, config: LoadedConfig, overrides: Overrides): Plan | undefined {
  if (basename(file) === configName) return everyRelease(config, overrides)
  const name = nameInConfig(file, config, overrides)
  const above = overrides.hasLayers ? [] : config.releases.filter((release) => isLayer(name, release))
  return above.length === 0 ? undefined : everyRelease({ ...config, releases: above }, overrides)
}

/** Whether a release has the file, and not as a layer. */
export function isOfRelease(file: string, config: LoadedConfig, overrides: Overrides): boolean {
  return releasesOf(nameInConfig(file, config, overrides), config).length > 0
}

/** A release of the command line, as each release of the configuration that has its file; by itself where none has. */
export function configured(
  planned: PlannedRelease,
  config: LoadedConfig | undefined,
  overrides: Overrides,
): PlannedRelease[] {
  const file = planned.files.at(-1)
  if (config === undefined || file === undefined || file === '-') {
    return [{ ...planned, settings: settingsOf(config, undefined, overrides) }]
  }
  const own = releasesOf(nameInConfig(file, config, overrides), config)
  if (own.length === 0) return [{ ...planned, settings: settingsOf(config, undefined, overrides) }]
  return own.map((release) => ofRelease(planned, config, release, overrides))
}

function ofRelease(
  { files }: PlannedRelease,
  config: LoadedConfig,
  release: ConfigRelease,
  overrides: Overrides,
): PlannedRelease {
  const file = files.at(-1)!
  const layers = overrides.hasLayers ? [] : (release.layers ?? [])
  return {
    name: releaseName(release, file),
    files: [...layers.map((layer) => shownPath(config, layer, overrides)), ...files],
    settings: settingsOf(config, release, overrides),
  }
}

/** Its own name, with the file where it may have several. */
function releaseName({ name, files }: ConfigRelease, file: string): string {
  if (name === undefined) return file
  const isOneFile = files.length === 1 && !isGlob(files[0]!.name) && /\.ya?ml$/i.test(files[0]!.name)
  return isOneFile ? name : `${name} (${file})`
}

/** Flags, then the release, then the top of the configuration. */
function settingsOf(
  config: LoadedConfig | undefined,
  release: ConfigRelease | undefined,
  { hasChartVersion, hasHelmVersion, hasRoot, ...flags }: Overrides,
): ReleaseSettings {
  const chartVersion = release?.chartVersion ?? config?.chartVersion
  const helm = release?.helmVersion ?? config?.helmVersion
  const profile = helm === undefined ? undefined : helmProfile(helm)
  const root = release?.root ?? config?.root
  const levels = new Map([...(config?.levels ?? []), ...(release?.levels ?? []), ...flags.levels])
  const required = new Set([...(release?.policies ?? config?.policies ?? []), ...flags.policies])
  return {
    ...(chartVersion !== undefined && !hasChartVersion && { chartVersion }),
    ...(profile !== undefined && !hasHelmVersion && { profile }),
    ...(root !== undefined && !hasRoot && { root: root.split('.') }),
    ...(release?.cluster && { cluster: release.cluster }),
    levels,
    rules: selectedRules(required, levels),
    requiresReason: flags.requiresReason || (config?.requiresReason ?? false),
  }
}

function releasesOf(name: string, { releases }: LoadedConfig): ConfigRelease[] {
  return releases.filter((release) => !isLayer(name, release) && hasFile(release, name))
}

function nameInConfig(file: string, { folder }: LoadedConfig, { cwd }: Overrides): string {
  return relative(folder, resolve(cwd, file)).split(sep).join('/')
}

/** Whether a pattern of the release means the file; a folder means all below it. */
function hasFile({ files }: ConfigRelease, file: string): boolean {
  return files.some(({ name }) => {
    const clean = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
    if (clean === file || file.startsWith(`${clean}/`) || clean === '.') return true
    return isGlob(clean) && globPattern(clean).pattern.test(file)
  })
}

function isLayer(file: string, { layers = [] }: ConfigRelease): boolean {
  return layers.some((layer) => join(layer) === join(file))
}

/** A path of the configuration as the reader of a report sees it: from the current folder. */
function shownPath({ folder }: LoadedConfig, path: string, { cwd }: Overrides): string {
  return relative(cwd, resolve(folder, path))
}
