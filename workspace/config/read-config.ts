import { wholeFinding } from '../../validator/findings/deferred-finding.ts'
import { compareChartVersions } from '../../schema/model/chart-version.ts'
import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { ChartSource, CompactSchema } from '../../schema/model/compact-chart.ts'
import type { LoadBalancers } from '../../schema/model/rule.ts'
import { builtIn, type Finding } from '../../validator/findings/finding.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import { pathText } from '../../validator/values/path-text.ts'
import type { Level } from '../../validator/findings/level.ts'
import { checkSchema, schemaCheck } from '../../validator/schema/check-schema.ts'
import { helmWords } from '../../validator/schema/reader-words.ts'
import type { Source } from '../../validator/sources/source.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import type { Location } from '../../validator/text/source-file.ts'
import { nearestWord } from '../../validator/text/nearest-word.ts'
import { isUnusable } from '../../validator/findings/unusable.ts'
import {
  entryAt,
  mappingFromPlain,
  toPlain,
  type MappingNode,
  type Path,
  type ValueNode,
} from '../../validator/values/values-tree.ts'
import type { Config, ConfigEntry, ConfigRelease, ConfigSettings } from './config.ts'
import { documentErrors } from './config-document.ts'

/** A configuration, or what is wrong with it. */
export interface ReadConfig {
  source: Source
  config?: Config
  findings: Finding[]
}

/** Reads a configuration file as values files are read, and checks it by its schema. */
export function readConfig(
  name: string,
  text: string,
  schema: CompactSchema,
  charts: readonly ChartMarks[],
): ReadConfig {
  const source = parseSource(name, text)
  const { file, root } = source
  const errors = documentErrors(source)
  if (root === undefined || errors.length > 0) return { source, findings: errors }
  const findings = [...source.findings]
  checkSchema(
    schemaCheck({
      chart: { ...asChart, schema },
      charts: [],
      mayBeOf: [],
      chartSource: 'published',
      version: asChart.version,
      profile: newestProfile,
      defaults: mappingFromPlain({}),
      lastFile: file,
      isComplete: true,
      words: helmWords,
      placeholders: [],
      leaveOut: () => undefined,
      root: [],
      report: (finding) => findings.push(wholeFinding(finding)),
    }),
    root,
  )
  if (findings.length > 0) return { source, findings: kindly(findings) }
  findings.push(
    ...settingsOf(root).flatMap(({ map, path }) =>
      checkMeaning(map, path, chartOfSettings(map, root, charts)),
    ),
  )
  return findings.length > 0
    ? { source, findings }
    : { source, findings, config: { ...asConfig(root), file } }
}

/** In the order of the text; without keys that are missing because they are misspelt; with the word that was meant. */
function kindly(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(
      ({ ruleId, path }) => ruleId !== 'missing-value' || !findings.some((one) => isSuggestion(one, path)),
    )
    .map(withLikelyWord)
    .map(withoutFix)
    .sort((a, b) => a.location.start - b.location.start)
}

/** `--fix` fixes values files only. */
function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return finding
}

function isSuggestion({ path, data }: Finding, missing: Path): boolean {
  return (
    data?.suggestion !== undefined &&
    pathText([...path.slice(0, -1), String(data.suggestion)]) === pathText(missing)
  )
}

function withLikelyWord(finding: Finding): Finding {
  const { location, data, help } = finding
  if (typeof data?.allowed !== 'string' || help !== undefined || finding.ruleId !== 'not-allowed')
    return finding
  const typed = location.file.text.slice(location.start, location.end)
  const near = nearestWord(typed, data.allowed.split(', '))
  return near === undefined ? finding : { ...finding, help: `did you mean ${near.word}?` }
}

/** The interpreter checks values of a chart; a configuration has neither versions nor defaults. */
const asChart = {
  chart: 'gloo-values.config',
  version: '1.0',
  oldest: '1.0',
  defaults: {},
  olderDefaults: [],
  incompleteDefaults: [],
  components: [],
  configurations: {},
  hints: { ownSections: [], otherNames: { nearby: {}, anywhere: {} }, secretForms: [] },
  rules: [],
  migrations: [],
}

/** The maps that hold settings: the top, and each release. */
function settingsOf(root: MappingNode): { map: MappingNode; path: Path }[] {
  return [
    { map: root, path: [] },
    ...releaseMappings(root).map((map, index) => ({ map, path: ['releases', index] })),
  ]
}

function releaseMappings(root: MappingNode): MappingNode[] {
  const list = entryAt(root, ['releases'])?.value
  return list?.kind === 'sequence' ? list.items.filter((item) => item.kind === 'mapping') : []
}

/** The chart that the settings are for: the first where none is named. */
function chartOfSettings(map: MappingNode, root: MappingNode, charts: readonly ChartMarks[]): ChartMarks {
  const named = [map, root]
    .map((one) => (toPlain(one) as PlainSettings).chart)
    .find((name) => name !== undefined)
  return charts.find(({ chart }) => chart === named) ?? charts[0]!
}

function checkMeaning(map: MappingNode, path: Path, chart: ChartMarks): Finding[] {
  const findings: Finding[] = []
  const version = entryAt(map, ['chartVersion'])
  if (version?.value.kind === 'scalar') {
    const own = [...path, 'chartVersion']
    if (compareChartVersions(String(version.value.value), chart.oldest) < 0) {
      findings.push(
        builtIn('not-allowed', {
          message: `${pathText(own)} is before ${chart.oldest}; supported versions of ${chart.chart}: ${chart.oldest} to ${chart.version}`,
          data: { minimum: chart.oldest },
          path: own,
          location: version.value.location!,
        }),
      )
    }
  }
  const files = entryAt(map, ['files'])?.value
  if (files?.kind === 'sequence' && files.items.length === 0) {
    const own = [...path, 'files']
    findings.push(
      builtIn('missing-value', {
        message: `${pathText(own)} is empty, so nothing is checked; name the values files of the release`,
        path: own,
        location: files.location!,
      }),
    )
  }
  const levels = entryAt(map, ['rules'])?.value
  for (const [id, entry] of levels?.kind === 'mapping' ? levels.entries : []) {
    if (!isUnusable(id)) continue
    const own = [...path, 'rules', id]
    findings.push(
      builtIn('not-allowed', {
        message: `${pathText(own)} cannot be set: Helm stops at ${id} errors`,
        help: 'remove the line',
        path: own,
        location: entry.key!,
      }),
    )
  }
  return findings
}

interface PlainSettings {
  chart?: string
  chartVersion?: string
  chartSource?: ChartSource
  helmVersion?: string
  root?: string
  awsLoadBalancerController?: NonNullable<LoadBalancers['awsController']>
  awsLoadBalancerControllerVersion?: string
  rules?: Record<string, Level | false>
  policies?: string[]
  name?: string
  suppressions?: { requireReason?: boolean }
}

function asConfig(root: MappingNode): Omit<Config, 'file'> {
  const { suppressions } = toPlain(root) as PlainSettings
  return {
    ...asSettings(root),
    requiresReason: suppressions?.requireReason ?? false,
    releases: releaseMappings(root).map((map, index) => asRelease(map, ['releases', index])),
  }
}

function asRelease(map: MappingNode, path: Path): ConfigRelease {
  const { name } = toPlain(map) as PlainSettings
  const cluster = entryAt(map, ['cluster'])?.value
  return {
    ...asSettings(map),
    ...(name !== undefined && { name }),
    ...(map.entries.has('layers') && { layers: entriesAt(map, path, 'layers') }),
    ...(cluster !== undefined && { cluster: asText(cluster) }),
    files: entriesAt(map, path, 'files'),
  }
}

function entriesAt(map: MappingNode, path: Path, key: string): ConfigEntry[] {
  const list = entryAt(map, [key])?.value
  if (list?.kind !== 'sequence') return []
  return list.items.map((item, index) => ({ ...asText(item), path: [...path, key, index] }))
}

function asSettings(map: MappingNode): ConfigSettings {
  const plain = toPlain(map) as PlainSettings
  const { chart, chartVersion, chartSource, helmVersion, root, policies, rules = {} } = plain
  const { awsLoadBalancerController: awsController, awsLoadBalancerControllerVersion: awsVersion } = plain
  return {
    ...(chart !== undefined && { chart }),
    ...(chartVersion !== undefined && { chartVersion, chartVersionAt: locationOf(map, 'chartVersion') }),
    ...(chartSource !== undefined && { chartSource }),
    ...(helmVersion !== undefined && { helmVersion }),
    ...(root !== undefined && { root, rootAt: locationOf(map, 'root') }),
    ...(policies !== undefined && { policies }),
    ...((awsController ?? awsVersion) !== undefined && {
      loadBalancers: {
        ...(awsController && { awsController }),
        ...(awsVersion && { awsControllerVersion: awsVersion }),
      },
    }),
    // A plain `off` is false in YAML 1.1.
    levels: new Map(Object.entries(rules).map(([id, level]) => [id, level === false ? 'off' : level])),
  }
}

function locationOf(map: MappingNode, key: string): Location {
  return entryAt(map, [key])!.value.location!
}

function asText(node: ValueNode): { name: string; location: NonNullable<ValueNode['location']> } {
  return { name: toPlain(node) as string, location: node.location! }
}
