import { withoutCredentials } from '../../validator/secrets/secret-text.ts'
import type { Policy } from '../../schema/model/policy.ts'
import type { ConfigRelease } from './config.ts'
import { helmProfile } from '../../validator/values/helm-profile.ts'
import { selectedRules } from '../../validator/rules/selected-rules.ts'
import type { ReleaseSettings } from '../../validator/release/release-settings.ts'
import type { FileSystem } from '../files/file-system.ts'
import { isGlob } from '../files/glob.ts'
import { expandArgument, refusalOf } from '../files/input-files.ts'
import type { Plan, PlannedRelease } from '../releases/read-releases.ts'
import { errorsAtEntries, namesInFolders, onlyLayers } from './entry-error.ts'
import { configName } from '../files/find-config.ts'
import type { LoadedConfig } from './load-config.ts'
import type { RuleChoices } from './rule-choices.ts'
import { ReleaseLookup } from './release-lookup.ts'

/** What the command line itself says; it overrides the configuration. */
export interface Overrides extends RuleChoices {
  hasChartVersion: boolean
  hasChartSource: boolean
  hasHelmVersion: boolean
  hasRoot: boolean
  /** The policies of each chart, by its name. */
  policiesOf: ReadonlyMap<string, readonly Policy[]>
  /** Whether `-f` names layers. */
  hasLayers: boolean
}

/** The releases that a configuration makes of files. */
export class ConfiguredReleases {
  readonly #fileSystem: FileSystem
  readonly #config: LoadedConfig
  readonly #overrides: Overrides
  readonly #lookup: ReleaseLookup
  readonly #plans = new Map<ConfigRelease, readonly Plan[]>()
  readonly #namesIn: (folder: string) => readonly string[]
  readonly #errors = new Map<ConfigRelease, NonNullable<PlannedRelease['errorOf']>>()

  constructor(fileSystem: FileSystem, config: LoadedConfig, overrides: Overrides) {
    this.#fileSystem = fileSystem
    this.#namesIn = namesInFolders(fileSystem)
    this.#config = config
    this.#overrides = overrides
    this.#lookup = new ReleaseLookup(config.releases, fileSystem.paths)
  }

  /** Every release of the configuration. */
  every(): Plan {
    return this.#planOf(this.#config.releases)
  }

  /** The releases that a file reaches though it is none itself: those over a layer, all of a configuration. */
  through(file: string): Plan | undefined {
    if (this.#fileSystem.paths.basename(file) === configName) return this.every()
    const above = this.#overrides.hasLayers ? [] : this.#lookup.over(this.#nameOf(file))
    return above.length === 0 ? undefined : this.#planOf(above)
  }

  /** Whether a release has the file, and not as a layer. */
  has(file: string): boolean {
    return this.#lookup.having(this.#nameOf(file)).length > 0
  }

  /** A release of the command line, as each release that has its file; by itself where none has. */
  configured(planned: PlannedRelease): PlannedRelease[] {
    const file = planned.files.at(-1)
    const own = file === undefined || file === '-' ? [] : this.#lookup.having(this.#nameOf(file))
    if (own.length > 0) return own.map((release) => this.#ofRelease(planned.files, release))
    const settings = settingsOf(this.#config, undefined, this.#overrides)
    return [{ ...planned, ...chartOf(this.#config, undefined), settings }]
  }

  #planOf(releases: readonly ConfigRelease[]): Plan {
    const plans = releases.flatMap((release) => this.#plansOf(release))
    return {
      releases: plans.flatMap(({ releases }) => releases),
      unreadable: plans.flatMap(({ unreadable }) => unreadable),
      leftOut: [...new Set(plans.flatMap(({ leftOut }) => leftOut))],
    }
  }

  #plansOf(release: ConfigRelease): readonly Plan[] {
    const known = this.#plans.get(release)
    if (known !== undefined) return known
    const planned = release.files.map(({ name }) => this.#filesOf(name, release))
    const isNothing = planned.length > 0 && planned.every(({ releases }) => releases.length === 0)
    const plans = isNothing ? [this.#withoutFiles(release)] : planned
    this.#plans.set(release, plans)
    return plans
  }

  /** A release that would check nothing: all its files are its layers. */
  #withoutFiles(release: ConfigRelease): Plan {
    const { name, error } = onlyLayers(release, this.#config.file.name)
    return {
      releases: [{ name: release.name ?? name, files: [name] }],
      unreadable: [{ name, error }],
      leftOut: [],
    }
  }

  /** A release for each file that an entry means. Layers lie under all of them. */
  #filesOf(name: string, release: ConfigRelease): Plan {
    const { names, unreadable, leftOut } = expandArgument(this.#fileSystem, name, this.#config.folder)
    return {
      releases: names
        .filter((file) => !this.#lookup.isLayer(file, release))
        .map((file) => this.#ofRelease([this.#shown(file)], release)),
      unreadable: unreadable.map(({ name, error }) => ({ name: this.#shown(name), error })),
      leftOut,
    }
  }

  #ofRelease(files: readonly string[], release: ConfigRelease): PlannedRelease {
    const layers = this.#overrides.hasLayers ? [] : (release.layers ?? [])
    return {
      name: releaseName(release, files.at(-1)!),
      files: [...layers.map(({ name }) => this.#shown(name)), ...files],
      ...chartOf(this.#config, release),
      settings: settingsOf(this.#config, release, this.#overrides),
      errorOf: this.#errorOf(release),
    }
  }

  #errorOf(release: ConfigRelease): NonNullable<PlannedRelease['errorOf']> {
    const known = this.#errors.get(release)
    if (known !== undefined) return known
    const layers = this.#overrides.hasLayers ? [] : (release.layers ?? [])
    const entries = [...release.files, ...layers].map((entry) => [this.#shown(entry.name), entry] as const)
    const errorOf = errorsAtEntries(new Map(entries), this.#fileSystem, this.#namesIn)
    this.#errors.set(release, errorOf)
    return errorOf
  }

  #nameOf(file: string): string {
    if (refusalOf(file) !== undefined) return file
    const { cwd, paths } = this.#fileSystem
    return paths.relative(this.#config.folder, paths.resolve(cwd, file)).split(paths.sep).join('/')
  }

  /** A path of the configuration as the reader of a report sees it: from the current folder. */
  #shown(path: string): string {
    if (refusalOf(path) !== undefined) return path
    const { cwd, paths } = this.#fileSystem
    const shown = paths.relative(cwd, paths.resolve(this.#config.folder, path)) || '.'
    // Standard input is named on the command line only.
    return shown === '-' ? `.${paths.sep}-` : shown
  }
}

/** A release for which no configuration holds. */
export function unconfigured(planned: PlannedRelease, overrides: Overrides): PlannedRelease {
  return { ...planned, settings: settingsOf(undefined, undefined, overrides) }
}

/** Its own name, with the file where it may have several. */
function releaseName({ name, files }: ConfigRelease, file: string): string {
  if (name === undefined) return withoutCredentials(file)
  const isOneFile = files.length === 1 && !isGlob(files[0]!.name) && /\.ya?ml$/i.test(files[0]!.name)
  return isOneFile ? name : `${name} (${withoutCredentials(file)})`
}

function chartOf(
  config: LoadedConfig,
  release: ConfigRelease | undefined,
): Pick<PlannedRelease, 'namedChart'> {
  const namedChart = release?.chart ?? config.chart
  return namedChart === undefined ? {} : { namedChart }
}

/** Flags, then the release, then the top of the configuration. */
function settingsOf(
  config: LoadedConfig | undefined,
  release: ConfigRelease | undefined,
  { hasChartVersion, hasChartSource, hasHelmVersion, hasRoot, ...flags }: Overrides,
): ReleaseSettings {
  const { chartVersion, chartVersionAt } = (release?.chartVersion === undefined ? config : release) ?? {}
  const chartSource = release?.chartSource ?? config?.chartSource
  const helm = release?.helmVersion ?? config?.helmVersion
  const profile = helm === undefined ? undefined : helmProfile(helm)
  const { root, rootAt } = (release?.root === undefined ? config : release) ?? {}
  const loadBalancers = release?.loadBalancers ?? config?.loadBalancers
  const levels = new Map([...(config?.levels ?? []), ...(release?.levels ?? []), ...flags.levels])
  const required = new Set([...(release?.policies ?? config?.policies ?? []), ...flags.policies])
  return {
    ...(chartVersion !== undefined &&
      !hasChartVersion && { chartVersion, ...(chartVersionAt && { chartVersionAt }) }),
    ...(chartSource !== undefined && !hasChartSource && { chartSource }),
    ...(profile !== undefined && !hasHelmVersion && { profile }),
    ...(root !== undefined && !hasRoot && { root: root.split('.'), ...(rootAt && { rootAt }) }),
    ...(release?.cluster && { cluster: release.cluster }),
    ...(release && { isWhole: true }),
    ...(loadBalancers && { loadBalancers }),
    levels,
    rulesOf: ({ chart, rules }) => selectedRules(rules, flags.policiesOf.get(chart) ?? [], required, levels),
    requiresReason: flags.requiresReason || (config?.requiresReason ?? false),
  }
}
