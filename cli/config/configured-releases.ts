import { basename, join, relative, resolve, sep } from 'node:path'
import type { ConfigRelease } from '../../validator/config/config.ts'
import { helmProfile } from '../../validator/helm-profile.ts'
import { selectedRules } from '../../validator/policy/selected-rules.ts'
import type { ReleaseSettings } from '../../validator/release-settings.ts'
import { globPattern, isGlob } from '../glob.ts'
import { expandArgument, refusalOf } from '../input-files.ts'
import type { Plan, PlannedRelease } from '../read-releases.ts'
import { errorsAtEntries, onlyLayers } from './entry-error.ts'
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
  const plans = config.releases.map((release) => {
    const planned = release.files.map(({ name }) => filesOf(name, release, config, overrides))
    const [first] = planned
    return first === undefined || planned.some(({ releases }) => releases.length > 0)
      ? planned
      : [withoutFiles(release, config)]
  })
  const all = plans.flat()
  return { releases: all.flatMap(({ releases }) => releases), faults: all.flatMap(({ faults }) => faults) }
}

/** A release that would check nothing: all its files are its layers. */
function withoutFiles(release: ConfigRelease, { file }: LoadedConfig): Plan {
  const { name, error } = onlyLayers(release, file.name)
  return { releases: [{ name: release.name ?? name, files: [name] }], faults: [{ name, error }] }
}

/** A release for each file that an entry means. Layers lie under all of them. */
function filesOf(name: string, release: ConfigRelease, config: LoadedConfig, overrides: Overrides): Plan {
  const expanded = expandArgument(name, config.folder)
  const files = 'names' in expanded ? expanded.names : [expanded.name]
  const releases = files
    .filter((file) => !isLayer(file, release))
    .map((file) => shownPath(config, file, overrides))
    .map((file) => ofRelease({ name: '', files: [file] }, config, release, overrides))
  if ('names' in expanded) return { releases, faults: [] }
  return { releases, faults: [{ name: shownPath(config, name, overrides), error: expanded.error }] }
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
    return [{ ...planned, ...chartOf(config, undefined), settings: settingsOf(config, undefined, overrides) }]
  }
  const own = releasesOf(nameInConfig(file, config, overrides), config)
  if (own.length === 0) {
    return [{ ...planned, ...chartOf(config, undefined), settings: settingsOf(config, undefined, overrides) }]
  }
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
    files: [...layers.map(({ name }) => shownPath(config, name, overrides)), ...files],
    ...chartOf(config, release),
    settings: settingsOf(config, release, overrides),
    errorOf: errorsAtEntries(
      new Map(
        [...release.files, ...layers].map((entry) => [shownPath(config, entry.name, overrides), entry]),
      ),
      overrides.cwd,
    ),
  }
}

/** Its own name, with the file where it may have several. */
function releaseName({ name, files }: ConfigRelease, file: string): string {
  if (name === undefined) return file
  const isOneFile = files.length === 1 && !isGlob(files[0]!.name) && /\.ya?ml$/i.test(files[0]!.name)
  return isOneFile ? name : `${name} (${file})`
}

function chartOf(
  config: LoadedConfig | undefined,
  release: ConfigRelease | undefined,
): Pick<PlannedRelease, 'namedChart'> {
  const namedChart = release?.chart ?? config?.chart
  return namedChart === undefined ? {} : { namedChart }
}

/** Flags, then the release, then the top of the configuration. */
function settingsOf(
  config: LoadedConfig | undefined,
  release: ConfigRelease | undefined,
  { hasChartVersion, hasHelmVersion, hasRoot, ...flags }: Overrides,
): ReleaseSettings {
  const { chartVersion, chartVersionAt } = (release?.chartVersion === undefined ? config : release) ?? {}
  const helm = release?.helmVersion ?? config?.helmVersion
  const profile = helm === undefined ? undefined : helmProfile(helm)
  const { root, rootAt } = (release?.root === undefined ? config : release) ?? {}
  const levels = new Map([...(config?.levels ?? []), ...(release?.levels ?? []), ...flags.levels])
  const required = new Set([...(release?.policies ?? config?.policies ?? []), ...flags.policies])
  return {
    ...(chartVersion !== undefined &&
      !hasChartVersion && { chartVersion, ...(chartVersionAt && { chartVersionAt }) }),
    ...(profile !== undefined && !hasHelmVersion && { profile }),
    ...(root !== undefined && !hasRoot && { root: root.split('.'), ...(rootAt && { rootAt }) }),
    ...(release?.cluster && { cluster: release.cluster }),
    levels,
    rulesOf: ({ chart, rules }) => selectedRules(rules, flags.policiesOf.get(chart) ?? [], required, levels),
    requiresReason: flags.requiresReason || (config?.requiresReason ?? false),
  }
}

function releasesOf(name: string, { releases }: LoadedConfig): ConfigRelease[] {
  return releases.filter((release) => !isLayer(name, release) && hasFile(release, name))
}

function nameInConfig(file: string, { folder }: LoadedConfig, { cwd }: Overrides): string {
  return refusalOf(file) === undefined ? relative(folder, resolve(cwd, file)).split(sep).join('/') : file
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
  return layers.some(({ name }) => join(name) === join(file))
}

/** A path of the configuration as the reader of a report sees it: from the current folder. */
function shownPath({ folder }: LoadedConfig, path: string, { cwd }: Overrides): string {
  if (refusalOf(path) !== undefined) return path
  const shown = relative(cwd, resolve(folder, path)) || '.'
  // Standard input is named on the command line only.
  return shown === '-' ? `.${sep}-` : shown
}
