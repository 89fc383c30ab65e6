import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { redactedFiles } from '../../validator/redaction/redacted-files.ts'
import { toReportedFinding, type Finding } from '../../validator/findings/finding.ts'
import { formatFindings } from '../../validator/formats/text.ts'
import { chartDefaults, coalesce } from '../../validator/values/layers.ts'
import { selectRoot, withEmptyGlobal } from '../../validator/layout/select-root.ts'
import type { FileInput } from '../../validator/release/input.ts'
import { mergeLayers } from '../../validator/release/release-values.ts'
import type { ReadFlagFile } from '../../validator/set-flags/dialects.ts'
import { readFlags } from '../../validator/set-flags/set-flag.ts'
import { shownValues } from '../../validator/show/shown-values.ts'
import { writeJson, writeOriginsJson } from '../../validator/show/write-json.ts'
import { writeYaml } from '../../validator/show/write-yaml.ts'
import { sourceFile } from '../../validator/text/source-file.ts'
import { readSource } from '../../validator/release/sources.ts'
import type { MappingNode } from '../../validator/values/values-tree.ts'
import { chartVersionOption } from '../options/chart-version-option.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { valuesHelp } from '../terminal/help.ts'
import { print, printPieces, type Io } from '../terminal/io.ts'
import { layerOptions, layerSettings, sayEmptyFile, type LayerSettings } from '../options/layer-options.ts'
import { parseOptions } from '../options/options.ts'
import { chartNames, knownCharts, loadChart, type ChartName } from '../knowledge/charts.ts'
import { readLayers } from '../../workspace/releases/read-layers.ts'
import { planReleases } from '../../workspace/releases/read-releases.ts'
import { nodeFiles } from '../../workspace/node/node-files.ts'
import { UsageError } from '../terminal/usage-error.ts'
import { requireSupported } from '../../workspace/charts/require-supported.ts'
import { withCharts } from '../../workspace/charts/with-charts.ts'
import { valuesFiles } from './values-files.ts'

const options = {
  ...layerOptions,
  chart: { type: 'string', choices: chartNames },
  'chart-version': { type: 'string' },
  format: { type: 'string', choices: ['yaml', 'json'] },
  'only-user': { type: 'boolean' },
  origins: { type: 'boolean' },
  'show-secrets': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const hint = 'see: gloo-values values --help'

/** Prints what `.Values` would be in the chart. */
export async function valuesCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions('values', args, options)
  const { values, positionals } = parsed
  if (values.has('help')) {
    await print(io.stdout, valuesHelp)
    return exitCode.passed
  }
  if (positionals[0] !== undefined) {
    throw new UsageError(`unexpected argument ${positionals[0]}`, 'name the layers with -f, as with Helm')
  }
  const settings = layerSettings(parsed, hint)
  const namedChart = values.get('chart')?.at(-1) as ChartName | undefined
  const ofRun = await loadChart(namedChart)
  const givenVersion = chartVersionOption(parsed, hint)
  if (givenVersion !== undefined) requireSupported(givenVersion, ofRun, knownCharts.marks)
  const ofRunVersion = givenVersion ?? ofRun.version
  await sayNewer(ofRunVersion, ofRun, io)
  const fileSystem = nodeFiles(io.cwd)
  const plan = planReleases(fileSystem, settings.files, [])
  await sayEmptyFile(settings, io)
  const read = await readLayers(settings, plan, { fileSystem, stdin: io.stdin, maxBytes: settings.maxBytes })
  const choice = {
    charts: knownCharts,
    chart: ofRun,
    isNamed: namedChart !== undefined,
    chartVersion: givenVersion,
  }
  const [release] = (await withCharts(read, choice)).releases
  const { chart = ofRun, chartVersion = chart === ofRun ? ofRunVersion : chart.version } =
    release!.settings ?? {}
  const { merged, remarks } = mergedValues(settings, { ...read, files: release!.files }, chart)
  await printPieces(io.stderr, remarks)
  if (merged === undefined) return exitCode.unusable

  const defaults = chartDefaults(chart, chartVersion)
  const below = settings.root === undefined ? defaults : withEmptyGlobal(defaults)
  const shown = shownValues(
    chart.schema,
    values.has('only-user') ? merged : coalesce(merged, below, settings.profile),
    defaults,
    values.has('show-secrets'),
  )
  const hasOrigins = values.has('origins')
  const isJson = values.get('format')?.at(-1) === 'json'
  const jsonText = hasOrigins ? writeOriginsJson : writeJson
  await print(io.stdout, isJson ? jsonText(shown) : writeYaml(shown, hasOrigins))
  return exitCode.passed
}

/** The values of the user, unless Helm refuses a layer, and what reading alone has found. */
function mergedValues(
  settings: LayerSettings,
  { files, readFlagFile }: { files: readonly FileInput[]; readFlagFile: ReadFlagFile },
  chart: CompactChart,
): { merged?: MappingNode; remarks: Iterable<string> } {
  const { profile, root } = settings
  const names = files.map(({ name }) => (name === '<stdin>' ? '-' : name))
  const inputs = root === undefined ? valuesFiles('values', files, names) : files
  const sources = inputs.map((file) => readSource(file, profile))
  const flags = readFlags(settings.flags, profile, readFlagFile)
  const layers = mergeLayers({ sources, flags, profile })
  const remarks = (findings: readonly Finding[]): Iterable<string> =>
    formatFindings(
      findings.map((finding) => toReportedFinding(finding, '')),
      redactedFiles(sources, flags, [{ chart, root }]),
    )
  if (!layers.isComplete) return { remarks: remarks(layers.findings) }
  const lastFile = layers.lastFile ?? sourceFile('flags', '')
  const { values, finding } = selectRoot(layers.values, root ?? [], lastFile)
  if (finding !== undefined) return { remarks: remarks([...layers.findings, finding]) }
  return { merged: values, remarks: remarks(layers.findings) }
}

/** Warns of a version that is newer than the model, where no finding does. */
async function sayNewer(
  version: string,
  chart: Pick<CompactChart, 'chart' | 'version'>,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<void> {
  if (compareChartVersions(minorOf(version), minorOf(chart.version)) <= 0) return
  await print(
    stderr,
    `gloo-values: ${chart.chart} ${version} is newer than the newest known chart, ${chart.version}; later values are not known\n`,
  )
}
