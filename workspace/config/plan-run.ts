import type { ChartSource } from '../../schema/model/compact-chart.ts'
import type { RedactedFile } from '../../validator/redaction/redacted-file.ts'
import type { FlagInput } from '../../validator/set-flags/flag-kinds.ts'
import type { HelmProfile } from '../../validator/values/helm-profile.ts'
import type { FileSystem } from '../files/file-system.ts'
import { configFinder, configName } from '../files/find-config.ts'
import { InputError } from '../files/input-error.ts'
import { isValuesFile, mayHoldValues, refusalOf } from '../files/input-files.ts'
import { planReleases, type Plan, type PlannedRelease } from '../releases/read-releases.ts'
import type { ConfiguredReleases, Overrides } from './configured-releases.ts'
import type { Knowledge } from '../charts/knowledge.ts'
import type { LoadedConfig } from './load-config.ts'
import type { RuleChoices } from './rule-choices.ts'

/** What a run is asked to check, and what it may load for that. */
export interface PlanRequest {
  fileSystem: FileSystem
  maxBytes: number
  /** The layers under every release, in Helm's order. */
  layers: readonly string[]
  /** Files, folders and patterns that are releases of their own. */
  positionals: readonly string[]
  flags: readonly FlagInput[]
  /** The configuration to use, or none at all; when left out, the nearest one above each file. */
  config?: { file: string } | 'none'
  chartVersion?: string
  chartSource?: ChartSource
  profile?: HelmProfile
  root?: readonly string[]
  ruleChoices?: RuleChoices
  knowledge: Pick<Knowledge, 'marks' | 'loadPolicies' | 'loadConfigSchema'>
}

export interface PlannedRun extends Plan {
  /** What a format may show of each configuration. */
  excerpts: ReadonlyMap<string, RedactedFile>
}

/**
 * The releases that a request means, with what configurations and choices say of them. Throws a ConfigError where a
 * configuration makes no sense.
 */
export async function planRun(request: PlanRequest): Promise<PlannedRun> {
  const { fileSystem, layers, positionals, knowledge } = request
  const hasFlags = request.flags.length > 0
  const hasRoot = request.root !== undefined
  const { cwd, paths } = fileSystem
  const configOf = configChoice(request)
  const hasFiles = layers.length + positionals.length > 0
  const cwdConfig = hasFiles ? undefined : configOf(cwd)
  if (!hasFiles && cwdConfig === undefined && !hasFlags) {
    const where = request.config === 'none' ? '' : `, and no ${configName} was found here or above`
    throw noFiles(`no values file given${where}`)
  }

  const plan = planReleases(fileSystem, layers, positionals, hasRoot ? isValuesFile : mayHoldValues)
  const configPaths = plan.releases.map((release) => configOf(folderOf(release, fileSystem)))
  if (request.ruleChoices === undefined && configPaths.every((path) => path === undefined)) {
    return { ...plan, excerpts: new Map() }
  }

  const { Configs } = await import('./load-config.ts')
  const { ConfiguredReleases, unconfigured } = await import('./configured-releases.ts')
  const overrides: Overrides = {
    ...(request.ruleChoices ?? noChoices),
    policiesOf: await knowledge.loadPolicies(),
    hasChartVersion: request.chartVersion !== undefined,
    hasChartSource: request.chartSource !== undefined,
    hasHelmVersion: request.profile !== undefined,
    hasRoot,
    hasLayers: layers.length > 0,
  }
  const configs = new Configs({
    fileSystem,
    maxBytes: request.maxBytes,
    read: request.config === undefined ? fileSystem.readRegular : fileSystem.read,
    marks: knowledge.marks,
    loadSchema: () => knowledge.loadConfigSchema(),
  })
  if (cwdConfig !== undefined) {
    const config = await configs.load(cwdConfig)
    if (config.releases.length > 0) {
      const configured = new ConfiguredReleases(fileSystem, config, overrides)
      return { ...configured.every(), excerpts: configs.excerpts }
    }
    if (!hasFlags)
      throw noFiles(`no values file given, and ${paths.relative(cwd, cwdConfig)} names no releases`)
  }
  const releases: PlannedRelease[] = []
  const unreadable = [...plan.unreadable]
  const planned = new Set<string>()
  const known = new Map<LoadedConfig, ConfiguredReleases>()
  const releasesOf = (config: LoadedConfig): ConfiguredReleases => {
    const found = known.get(config) ?? new ConfiguredReleases(fileSystem, config, overrides)
    known.set(config, found)
    return found
  }
  const add = (release: PlannedRelease, config: LoadedConfig | undefined): void => {
    const key = `${config?.folder ?? ''}\0${paths.resolve(cwd, release.files.at(-1) ?? '')}`
    if (planned.has(key)) return
    planned.add(key)
    if (config === undefined) releases.push(unconfigured(release, overrides))
    else releases.push(...releasesOf(config).configured(release))
  }
  const isConfig = (file: string): boolean => paths.basename(file) === configName
  for (const [index, release] of plan.releases.entries()) {
    const file = release.files.at(-1) ?? '-'
    const path = isConfig(file) && request.config !== 'none' ? paths.resolve(cwd, file) : configPaths[index]
    const config = path === undefined ? undefined : await configs.load(path)
    const through = config && file !== '-' ? releasesOf(config).through(file) : undefined
    for (const { files: above } of through?.releases ?? []) {
      const name = above.at(-1)!
      add({ name, files: [...layers, name] }, config)
    }
    unreadable.push(...(through?.unreadable ?? []))
    if (through === undefined || (!isConfig(file) && releasesOf(config!).has(file))) add(release, config)
  }
  return { ...plan, releases, unreadable, excerpts: configs.excerpts }
}

const noChoices: RuleChoices = { levels: new Map(), policies: [], requiresReason: false }

function noFiles(message: string): InputError {
  return new InputError(message, 'try: gloo-values validate -f values.yaml')
}

/** Which configuration holds for the files of a folder. */
function configChoice({ config, fileSystem }: PlanRequest): (folder: string) => string | undefined {
  if (config === undefined) return configFinder(fileSystem)
  return () => (config === 'none' ? undefined : fileSystem.paths.resolve(fileSystem.cwd, config.file))
}

function folderOf({ files }: PlannedRelease, { cwd, paths }: FileSystem): string {
  const file = files.at(-1)
  return file === undefined || file === '-' || refusalOf(file) !== undefined
    ? cwd
    : paths.dirname(paths.resolve(cwd, file))
}
