import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import { isKnownKind } from '../../schema/model/compact-resources.ts'
import { compareChartVersions, sharesMajor } from '../../schema/model/chart-version.ts'
import type {
  Carrier,
  CarriedRelease,
  CarriedSettings,
  FileReference,
} from '../../validator/carriers/parts/carrier.ts'
import { partlyChecked } from '../../validator/carriers/parts/carrier-findings.ts'
import type { FileKind } from '../../validator/carriers/detect.ts'
import { isKustomization, isTerraform } from '../../validator/carriers/detect.ts'
import { namesRelease } from '../../validator/carriers/terraform/names-release.ts'
import { kindOfFile } from '../../validator/carriers/kind-of-file.ts'
import type { ChartObject } from '../../validator/carriers/parts/chart-object.ts'
import { chartObjectsOf, readCarrier } from '../../validator/carriers/read-carrier.ts'
import { mayHoldResources } from '../../validator/carriers/resources.ts'
import { chartVersionOf } from '../../validator/carriers/parts/version-range.ts'
import { checkFleet } from '../../validator/fleet/check-fleet.ts'
import { redactedCarrier } from '../../validator/redaction/redacted-carrier.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import type { FileError, FileInput, ReleaseInput, ValidationInput } from '../../validator/release/input.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'
import type { ReleaseSettings } from '../../validator/release/release-settings.ts'
import type { CarrierContext } from './carrier-context.ts'
import { ChartLoader } from '../charts/chart-loader.ts'
import { PatchFiles } from '../resources/patch-files.ts'
import { kindId, resourceRelease } from '../resources/resource-release.ts'
import { exists, isMissing, type FileSystem } from '../files/file-system.ts'
import { readText } from '../files/read-file.ts'
import { releaseNames } from './release-names.ts'
import { unusedLayers } from './unused-layers.ts'

type Input = Pick<ValidationInput, 'releases' | 'profile' | 'flags'>
type Output = Required<Pick<ValidationInput, 'releases' | 'carriers'>> &
  Pick<ValidationInput, 'fleetRules' | 'checkFleet' | 'redactCarrier'>

/** Reads the carriers among the files. A file that one of them names is checked with it, and not on its own. */
export async function readCarriers(
  { releases, profile = newestProfile, flags = [] }: Input,
  kinds: ReadonlyMap<ReleaseInput, FileKind>,
  context: CarrierContext,
): Promise<Output> {
  const reading: Reading = {
    ...context,
    carriers: [],
    referenced: new Set(),
    inputs: new Map(),
    loaded: new Map(),
    kinds: new Map(),
  }
  const loader = new ChartLoader(context.charts, context.chart)
  const given = new Set([...context.positionals].map((name) => (name === '-' ? '<stdin>' : name)))
  const elsewhere = chartObjects(releases, kinds)
  const charts = new Set(elsewhere.map(({ file }) => file.name))
  const resources = await context.resources.loadIndex()
  const fileNames = releases.map(({ files }) => files.at(-1)!.name)
  const patches = new PatchFiles(context.fileSystem, context.maxBytes, fileNames)
  const found = releases.flatMap((release): (ReleaseInput | Found)[] => {
    const kind = kinds.get(release)!
    const file = release.files.at(-1)!
    const isGiven = given.has(file.name)
    const isNamed = isGiven && file.name !== '<stdin>' && !charts.has(file.name)
    if (!('text' in file) || kind === 'values') return [release]
    const mayHold = mayHoldResources(resources, file.text)
    if (kind === 'manifest' && isNamed && !mayHold) return [release]
    if (!isGiven && holdsNoRelease(file)) return []
    const carrier = readCarrier(file.name, file.text, {
      charts: context.charts.marks,
      profile,
      elsewhere,
      ...(mayHold && { resources, isPatch: patches.has(file.name) }),
    })
    reading.carriers.push(carrier)
    return [{ carrier, below: release.files.slice(0, -1), settings: release.settings }]
  })
  for (const { resource } of reading.carriers.flatMap((carrier) => carrier.releases)) {
    if (resource === undefined || reading.kinds.has(kindId(resource))) continue
    if (isKnownKind(resources, resource))
      reading.kinds.set(kindId(resource), await context.resources.load(resource))
  }
  for (const name of reading.carriers.flatMap(({ releases }) =>
    releases.flatMap(({ chart }) => chart ?? []),
  )) {
    reading.loaded.set(name, await loader.load(name))
  }
  const others = found.flatMap((one) => ('carrier' in one ? [] : [one.name]))
  const names = releaseNames(reading.carriers, others)
  const read = found.flatMap((one): ReleaseInput[] =>
    'carrier' in one
      ? one.carrier.releases.map((own, index) => releaseOf(reading, one, index, names.get(own)!))
      : [one],
  )
  const { cwd, paths } = context.fileSystem
  const isOwn = ({ files, carried }: ReleaseInput): boolean =>
    carried !== undefined ||
    given.has(files.at(-1)!.name) ||
    !reading.referenced.has(paths.resolve(cwd, files.at(-1)!.name))
  if (read.length + reading.carriers.length === 0) return { releases: nothingThere(context), carriers: [] }
  const own = read.filter(isOwn)
  return {
    releases: [...unusedLayers(releases, own, flags.length > 0), ...own],
    carriers: reading.carriers,
    redactCarrier: redactedCarrier,
    ...(reading.kinds.size > 0 && { fleetRules: await context.resources.loadFleetRules(), checkFleet }),
  }
}

/** Nothing may have passed where there was nothing to check. */
function nothingThere({ positionals }: CarrierContext): ReleaseInput[] {
  const error: FileError = {
    message: 'no values found: no values file (*.yaml, *.yml), and no other file has a release',
    wrong: 'path',
  }
  return positionals.map((name) => ({ name, files: [{ name, error }] }))
}

/** Whether a file that was found is one of many that its tool needs beside those with releases. */
function holdsNoRelease({ name, text }: { name: string; text: string }): boolean {
  if (isTerraform(name)) return !namesRelease(text)
  return isKustomization(name) && kindOfFile(name, text) === 'manifest'
}

/** What the files say about charts, where some HelmRelease may refer to it. */
function chartObjects(
  releases: readonly ReleaseInput[],
  kinds: ReadonlyMap<ReleaseInput, FileKind>,
): ChartObject[] {
  const files = releases.flatMap((release) => {
    const file = release.files.at(-1)!
    return kinds.get(release) !== 'values' && 'text' in file ? [file] : []
  })
  if (!files.some(({ text }) => text.includes('chartRef'))) return []
  return files.flatMap(({ name, text }) => chartObjectsOf(name, text))
}

interface Reading extends CarrierContext {
  carriers: Carrier[]
  /** Absolute paths of values files that carriers name. */
  referenced: Set<string>
  inputs: Map<string, FileInput>
  /** The charts of the releases, by name. */
  loaded: Map<string, KnownChart>
  /** The kinds of the custom resources, by {@link kindId}. */
  kinds: Map<string, KnownChart>
}

/** A carrier, and the layers that lie under each of its releases. */
interface Found {
  carrier: Carrier
  below: readonly FileInput[]
  /** What a configuration or the command line says of the file. */
  settings: ReleaseSettings | undefined
}

function releaseOf(reading: Reading, found: Found, index: number, name: string): ReleaseInput {
  const { carrier, below } = found
  const release = carrier.releases[index]!
  if (release.resource !== undefined) {
    const chart = reading.kinds.get(kindId(release.resource))
    return resourceRelease(reading, { ...found, name, index, chart })
  }
  const referenced = release.layers.map((layer) =>
    'findings' in layer ? undefined : referencedFile(reading, carrier.file.name, layer),
  )
  const readAgain = (carrier: Carrier): ReleaseInput => {
    const release = carrier.releases[index]!
    const { files, ...settings } = settingsOf(reading, carrier, release, referenced)
    return {
      name,
      files: [...below, ...files],
      carried: { ...settings, carrier, readAgain },
      ...releaseSettings(found, otherChart(reading, release, settings)),
    }
  }
  return readAgain(carrier)
}

/** The layers and settings of a release, with the files that it refers to. */
function settingsOf(
  reading: Reading,
  carrier: Carrier,
  release: CarriedRelease,
  referenced: readonly (FileInput | undefined)[],
): CarriedSettings & { files: FileInput[] } {
  const findings = [...release.findings]
  let { isComplete } = release
  const files = release.layers.flatMap((layer, index): FileInput[] => {
    if ('findings' in layer) return [{ name: carrier.file.name, source: layer }]
    const file = referenced[index]
    if (file !== undefined) return [file]
    // Files of other repositories cannot be seen from here.
    if (layer.isOptional && layer.base === 'carrier') return []
    if (isComplete) findings.push(notHere(layer))
    isComplete = false
    return []
  })
  const settings = versionSettings(reading, release, findings)
  const { flags, renderedBy } = release
  return { files, flags, findings, isComplete, ...(renderedBy && { renderedBy }), ...settings }
}

function notHere({ path, location }: FileReference): ReturnType<typeof partlyChecked> {
  return partlyChecked(
    location,
    `the values file ${path} is not in this repository`,
    'check the path, or run gloo-values where that file is checked out',
  )
}

/** The file, if it is in the same repository: a manifest must not lead anywhere else. */
function referencedFile(
  reading: Reading,
  carrier: string,
  { path, base }: FileReference,
): FileInput | undefined {
  const { fileSystem } = reading
  const { cwd, paths } = fileSystem
  const { dirname, relative, resolve, sep } = paths
  const folder = dirname(resolve(cwd, carrier))
  const repository = repositoryOf(fileSystem, folder) ?? cwd
  const absolute = resolve(base === 'carrier' ? folder : repository, path)
  if (!`${absolute}${sep}`.startsWith(`${repository}${sep}`) || isMissing(fileSystem, absolute))
    return undefined
  reading.referenced.add(absolute)
  const known = reading.inputs.get(absolute)
  if (known !== undefined) return known
  const text = readText(fileSystem, absolute, reading.maxBytes, fileSystem.readRegular)
  const input = { name: relative(cwd, absolute), ...text }
  reading.inputs.set(absolute, input)
  return input
}

function repositoryOf(fileSystem: FileSystem, folder: string): string | undefined {
  const { dirname, join } = fileSystem.paths
  if (exists(fileSystem, join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryOf(fileSystem, parent)
}

function versionSettings(
  { charts, chartVersion }: Reading,
  { chart, version }: CarriedRelease,
  findings: CarriedRelease['findings'],
): Pick<CarriedSettings, 'chartVersion' | 'chartVersionAt' | 'isUnknownVersion'> {
  const { oldest, version: newest } = marksOf(charts.marks, chart)
  if (chartVersion !== undefined && sharesMajor(chartVersion, newest)) return { chartVersion }
  const own = version && chartVersionOf(version.text)
  if (own === undefined) return {}
  if (compareChartVersions(own, oldest) >= 0) return { chartVersion: own, chartVersionAt: version!.location }
  findings.push({
    ...partlyChecked(version!.location, '', 'to check it for another version, add --chart-version'),
    message: `chart versions before ${oldest} are not supported, got ${version!.text}; the release is not checked`,
  })
  return { isUnknownVersion: true }
}

/** What a configuration says of rules holds in carriers too; chart, version and Helm are theirs. */
function releaseSettings(
  { settings: configured }: Found,
  own: ReleaseSettings | undefined,
): Pick<ReleaseInput, 'settings'> {
  if (configured === undefined) return own === undefined ? {} : { settings: own }
  const { levels, rulesOf, requiresReason, chartSource, loadBalancers } = configured
  return {
    settings: {
      ...(levels && { levels }),
      ...(rulesOf && { rulesOf }),
      ...(requiresReason !== undefined && { requiresReason }),
      ...(chartSource && { chartSource }),
      ...(loadBalancers && { loadBalancers }),
      ...own,
    },
  }
}

/** What a release has of its own because it is of another chart than the run. */
function otherChart(
  { loaded, chart: ofRun }: Reading,
  { chart: name }: CarriedRelease,
  { chartVersion, chartVersionAt }: CarriedSettings,
): ReleaseSettings | undefined {
  const chart = name === undefined ? ofRun : loaded.get(name)!
  if (chart === ofRun) return undefined
  return {
    chart,
    ...(chartVersion !== undefined && { chartVersion, ...(chartVersionAt && { chartVersionAt }) }),
  }
}

function marksOf(marks: readonly ChartMarks[], name: string | undefined): ChartMarks {
  return marks.find(({ chart }) => chart === name) ?? marks[0]!
}
