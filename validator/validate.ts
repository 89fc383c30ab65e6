import type { CompactChart } from '../schema/model/compact-chart.ts'
import type { Rule } from '../schema/model/rule.ts'
import type { Diagnostic, Report } from './diagnostic.ts'
import { builtIn, toDiagnostic, type Finding } from './finding.ts'
import type { ExcerptSource } from './formats/excerpt-source.ts'
import { newestProfile, type HelmProfile } from './helm-profile.ts'
import { chartDefaults, coalesce } from './layers.ts'
import { checkLayout } from './layout/check-layout.ts'
import { selectRoot } from './layout/select-root.ts'
import { mergeLayers } from './release-values.ts'
import { checkRules } from './rule-check.ts'
import { checkSchema } from './schema/check-schema.ts'
import { secretPlaces } from './schema/secrets.ts'
import type { ReadFlagFile } from './set-flags/dialects.ts'
import { inHelmOrder, type FlagInput } from './set-flags/flag-kinds.ts'
import { readFlags, type SetFlag } from './set-flags/set-flag.ts'
import { parseSource, type Source } from './source.ts'
import { sourceFile } from './source-file.ts'
import { sortedAndDistinct } from './sort-diagnostics.ts'
import type { MapNode, Path, ValueNode } from './values-tree.ts'

/** A values file that was read, or why it could not be. */
export type FileInput = { name: string; text: string } | { name: string; error: FileError }

/** Why a file could not be read, in words for people. */
export interface FileError {
  message: string
  help?: string
}

/** Layers that Helm would merge into one release, in the order of `-f`. */
export interface ReleaseInput {
  name: string
  files: readonly FileInput[]
}

export interface ValidationInput {
  releases: readonly ReleaseInput[]
  chart: CompactChart
  /** Chart version to validate for. */
  chartVersion: string
  rules: readonly Rule[]
  /** Flags that set values in every release, in any order. */
  flags?: readonly FlagInput[]
  /** Reads a file that `--set-file` names. */
  readFlagFile?: ReadFlagFile
  /** How the user's Helm behaves; the newest when left out. */
  profile?: HelmProfile
  /** Where an umbrella chart's values hold those of this chart; at the top when left out. */
  root?: readonly string[]
  /** Version of this tool, for the report. */
  tool: string
}

export interface Validation {
  report: Report
  /** What a format may show of each file, by name. */
  excerpts: ReadonlyMap<string, ExcerptSource>
}

/** Checks the values of each release. Pure: reads no file and prints nothing. */
export function validateReleases(input: ValidationInput): Report {
  return validateWithExcerpts(input).report
}

/** The same, with the texts that a format needs to show lines of the files. */
export function validateWithExcerpts(input: ValidationInput): Validation {
  const { profile = newestProfile, readFlagFile = refuseFlagFile } = input
  const sources = new Map<FileInput, Source>()
  for (const file of input.releases.flatMap(({ files }) => files)) {
    if (!sources.has(file)) sources.set(file, readSource(file, profile))
  }
  const flags = readFlags(inHelmOrder(input.flags ?? []), profile, readFlagFile)
  const run: Run = {
    ...input,
    profile,
    readFlagFile,
    sources,
    flags,
    defaults: chartDefaults(input.chart, input.chartVersion),
    // Remembering costs more than it saves where no other release follows.
    sound: input.releases.length > 1 ? new WeakSet() : undefined,
  }
  const byRelease = input.releases.map((release) =>
    checkRelease(run, release).map((finding) => toDiagnostic(finding, release.name)),
  )
  const all = byRelease.flat()
  const diagnostics = sortedAndDistinct(
    all,
    input.releases.map(({ name }) => name),
  )
  return {
    report: {
      version: 1,
      tool: input.tool,
      releases: input.releases.map(({ name, files }, index) => ({
        name,
        files: files.map(({ name }) => name),
        flags: flags.map(({ file }) => file.name),
        ...countSeverities(byRelease[index]!),
      })),
      diagnostics,
      summary: {
        ...countSeverities(diagnostics),
        files: new Set([...sources.keys()].map(({ name }) => name)).size,
      },
    },
    excerpts: new Map(
      [...sources.values(), ...flags.map(asSource)].map((source) => [
        source.file.name,
        excerptSource(source, input.chart, input.root),
      ]),
    ),
  }
}

/** What the releases of one run share. */
interface Run extends Omit<ValidationInput, 'flags'> {
  profile: HelmProfile
  readFlagFile: ReadFlagFile
  sources: ReadonlyMap<FileInput, Source>
  flags: readonly SetFlag[]
  defaults: MapNode
  sound: WeakSet<ValueNode> | undefined
}

const refuseFlagFile: ReadFlagFile = () => ({ error: 'files are not read here' })

export function readSource(input: FileInput, profile: HelmProfile): Source {
  if ('text' in input) return parseSource(input.name, input.text, profile)
  const file = sourceFile(input.name, '')
  const { message, help } = input.error
  return {
    file,
    documents: [],
    findings: [
      builtIn('unreadable-file', {
        message,
        ...(help === undefined ? {} : { help }),
        path: [],
        place: { file, start: 0, end: 0 },
      }),
    ],
  }
}

function checkRelease(run: Run, release: ReleaseInput): Finding[] {
  const { chart, chartVersion, rules, profile, root, defaults, sound } = run
  const sources = release.files.map((file) => run.sources.get(file)!)
  const layout = checkLayout(sources, chart, root)
  const layers = mergeLayers({ ...run, sources: layout.sources })
  const findings = [...layout.findings, ...layers.findings]
  if (layers.lastFile === undefined) return findings

  const selected = selectRoot(layers.values, root, layers.lastFile)
  if (selected.finding !== undefined) return [...findings, selected.finding]
  const { lastFile, isComplete } = layers
  const values = coalesce(selected.values, defaults, profile)
  const brokenPaths: Path[] = []
  const report = (finding: Finding): void => {
    findings.push(finding)
    if (finding.severity === 'error') brokenPaths.push(finding.path, ...meantPaths(finding))
  }
  const check = { chart, version: chartVersion, defaults, lastFile, isComplete, report, sound }
  checkSchema(check, values)
  // A rule compares values with each other, so it needs all of them.
  if (isComplete) checkRules({ ...check, rules, brokenPaths: [...brokenPaths] }, values)
  const broken = new Set(brokenPaths.map((path) => JSON.stringify(path)))
  const meant = new Set(findings.flatMap(meantPaths).map((path) => JSON.stringify(path)))
  return findings.filter(({ ruleId, path }) => {
    // That a value has no effect matters only once it is right.
    if (ruleId === 'no-effect') return !broken.has(JSON.stringify(path))
    // A value is not missing that stands in the wrong place.
    return ruleId !== 'missing-value' || !meant.has(JSON.stringify(path))
  })
}

/** A key that is misspelt or misplaced breaks the value that it was meant for as well. */
function meantPaths({ path, data = {} }: Finding): Path[] {
  const { suggestion, belongsUnder, key } = data
  const renamed = typeof suggestion === 'string' ? [[...path.slice(0, -1), suggestion]] : []
  const moved = typeof belongsUnder === 'string' ? belongsUnder.split(', ') : []
  return [...renamed, ...moved.map((parent) => [...parent.split('.'), String(key)])]
}

function asSource({ file, root }: SetFlag): Omit<Source, 'findings'> {
  return root === undefined ? { file, documents: [] } : { file, root, documents: [root] }
}

function excerptSource(
  { file, root, documents }: Omit<Source, 'findings'>,
  chart: CompactChart,
  path: readonly string[] | undefined,
): ExcerptSource {
  let secrets: ReturnType<typeof secretPlaces> | undefined
  return {
    file,
    isReadable: root !== undefined,
    secrets: () => (secrets ??= secretPlaces(chart.schema, documents, path)),
  }
}

/** How many findings there are of each severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): {
  errors: number
  warnings: number
  infos: number
} {
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
