import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { SeverityOf } from '../../schema/built-in/severities.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { pathText } from '../values/path-text.ts'
import { maskedKey } from '../secrets/secret-text.ts'
import type { Location } from '../text/source-file.ts'
import type { SetFlag } from '../set-flags/set-flag.ts'
import type { Source } from '../sources/source.ts'
import { recogniseChart } from '../chart/recognise-chart.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { entryAt, type Entry, type MappingNode } from '../values/values-tree.ts'
import { besideRoot } from './beside-root.ts'
import { mayBeOther, noValues } from './found-file.ts'
import { entriesWhere } from '../values/entries-where.ts'

/** So many keys, all of them unknown, are not typing mistakes. */
const fewestForeignKeys = 3

export interface Layout {
  /** What is left to merge: values that belong to something else would only add a finding for each key. */
  sources: readonly Source[]
  findings: Finding[]
}

export interface LayoutInput {
  sources: readonly Source[]
  flags: readonly SetFlag[]
  chart: CompactChart
  /** What tells the values of the known charts from each other. */
  charts: readonly ChartMarks[]
  root: readonly string[] | undefined
  rootAt?: Location | undefined
  /** Whether the last file was found in a folder, where the values of other charts may be too. */
  isFound: boolean
  /** Whether the values are in a file that says which chart is theirs. */
  isCarried: boolean
}

/** Looks for files whose values are not this chart's, or are under a key of another. */
export function checkLayout(input: LayoutInput): Layout {
  const last = input.sources.at(-1)
  if (!input.isFound || last?.isNotAMapping !== true) return checkValues(input)
  const { sources, findings } = checkValues({ ...input, sources: input.sources.slice(0, -1), isFound: false })
  return { sources, findings: [...findings, ...last.findings.map(noValues)] }
}

function checkValues(input: LayoutInput): Layout {
  const { sources, flags, chart, root, rootAt, isFound } = input
  if (root !== undefined) {
    const findings = [...sources, ...flags].flatMap(({ root: values }) =>
      values === undefined ? [] : besideRoot(chart, values, root, rootAt),
    )
    return { sources, findings }
  }
  const findings: Finding[] = []
  const own = sources.flatMap((source) => {
    if (source.root === undefined) return [source]
    const keys = [...source.root.entries.keys()]
    const isUnasked = isFound && source === sources.at(-1)
    if (isUnasked && keys.length === 0 && sources.length === 1) return []
    const nested = entriesWhere(source.root, (key, entry) => holdsSections(chart, key, entry))
    const foreign =
      nested.length === 0 && (isForeign(input, source.root) || (isUnasked && mayBeOther(chart, source.root)))
    if (foreign) findings.push(foreignFinding(input, source, source.root, isUnasked ? 'info' : 'error'))
    for (const [key, entry] of nested) findings.push(nestedFinding(chart, key, entry))
    if (foreign || (nested.length > 0 && !keys.some((key) => isSection(chart, key)))) return []
    return [nested.length === 0 ? source : { ...source, root: without(source.root, nested) }]
  })
  return { sources: own, findings }
}

/** `global` belongs to every chart. */
function isSection({ schema }: CompactChart, key: string): boolean {
  return key !== 'global' && Object.hasOwn(schema.properties ?? {}, key)
}

function holdsSections(chart: CompactChart, key: string, { key: location, value }: Entry): boolean {
  if (location === undefined || key === 'global' || isSection(chart, key) || value.kind !== 'mapping')
    return false
  const sections = [...value.entries.keys()].filter((inner) => isSection(chart, inner))
  return sections.length >= (key === chart.chart ? 1 : 2)
}

function isForeign(input: LayoutInput, root: MappingNode): boolean {
  const { chart } = input
  const keys = [...root.entries.keys()]
  if (keys.some((key) => isSection(chart, key))) return false
  if (otherChart(input, root) !== undefined) return true
  if (keys.length < fewestForeignKeys) return false
  // Values of a chart that this one replaced.
  if (keys.filter((key) => chart.migrations.some(({ from }) => from === key)).length > 1) return false
  const sections = Object.keys(chart.schema.properties ?? {})
  return !keys.some((key) => nearestWord(key, sections) !== undefined)
}

/** The known chart that values are for, where one of their sections says so. */
function otherChart({ chart, charts }: LayoutInput, root: MappingNode): string | undefined {
  const recognised = recogniseChart(charts, [root])
  return recognised?.chart !== chart.chart && recognised?.own.some((key) => root.entries.has(key))
    ? recognised.chart
    : undefined
}

function nestedFinding(chart: CompactChart, key: string, { key: location, value }: Entry): Finding {
  const sections = [...(value as MappingNode).entries.keys()].filter((inner) => isSection(chart, inner))
  const some = sections.slice(0, 3).sort()
  const name = maskedKey(key, false)
  return builtIn('nested-values', {
    message: `${pathText([name])} has sections of ${chart.chart} (${some.join(', ')}); the chart reads them at the top level`,
    help: `for values of an umbrella chart, use --root ${name}; otherwise remove the key and the indentation below it`,
    data: { key: name, sections: sections.join(', ') },
    explains: sections.map((section) => [section]),
    path: [name],
    location: location!,
  })
}

function foreignFinding(
  input: LayoutInput,
  { file }: Source,
  root: MappingNode,
  severity: SeverityOf<'other-chart'>,
): Finding {
  const { chart } = input
  const keys = [...root.entries.keys()].map((key) => maskedKey(key, false))
  const [first] = root.entries.values()
  return builtIn('other-chart', {
    severity,
    ...(isKubernetesObject(root)
      ? objectWords(chart, root)
      : severity === 'info'
        ? foundWords(chart, keys)
        : otherChartWords(input, keys, otherChart(input, root))),
    data: { keys: keys.slice(0, 10).join(', ') },
    path: [],
    location: first?.key ?? { file, start: 0, end: 0 },
  })
}

type Words = Pick<Finding, 'message' | 'help'>

function otherChartWords(
  { chart, isCarried }: LayoutInput,
  keys: readonly string[],
  other: string | undefined,
): Words {
  const some = keys.slice(0, 3).map((key) => pathText([key]))
  if (other !== undefined) {
    return {
      message: `no section of ${chart.chart} found; ${some.join(', ')} ${some.length === 1 ? 'belongs' : 'belong'} to ${other}`,
      help: isCarried
        ? `move them to the release of ${other}`
        : `to check them for that chart, use --chart ${other}`,
    }
  }
  return {
    message: `no section of ${chart.chart} found; ${some.join(', ')} ${some.length === 1 ? 'looks' : 'look'} like values of another chart`,
    help: 'leave the file out; if its values are for an umbrella chart, name the key of this chart with --root',
  }
}

function foundWords(chart: CompactChart, keys: readonly string[]): Words {
  const some = keys.slice(0, 3).map((key) => pathText([key]))
  return {
    message: `${some.join(', ')} look${some.length === 1 ? 's' : ''} like values of another chart; the file is not checked`,
    help: `if it has values of ${chart.chart}, name the file itself and not only its folder`,
  }
}

function isKubernetesObject({ entries }: MappingNode): boolean {
  return entries.has('apiVersion') && entries.has('kind')
}

/** A HelmRelease of Flux and an Application of Argo CD hold values. */
function objectWords(chart: CompactChart, root: MappingNode): Words {
  const path = [
    ['spec', 'values'],
    ['spec', 'source', 'helm', 'valuesObject'],
  ].find((path) => entryAt(root, path)?.value.kind === 'mapping')
  return {
    message: `this is a Kubernetes object, not values of ${chart.chart}`,
    help:
      path !== undefined
        ? `to check the values in it, add --root ${path.join('.')}`
        : holdsText(root)
          ? 'name the file without -f to check the values in it'
          : 'leave the file out: it has no values',
  }
}

function without(map: MappingNode, dropped: readonly [string, Entry][]): MappingNode {
  const entries = new Map(map.entries)
  for (const [key] of dropped) entries.delete(key)
  return { ...map, entries }
}

/** Whether the object may hold values as text, or those of several releases. */
function holdsText(root: MappingNode): boolean {
  const kind = entryAt(root, ['kind'])?.value
  return kind?.kind === 'scalar' && /^(?:Application(?:Set)?|HelmRelease)$/.test(String(kind.value))
}
