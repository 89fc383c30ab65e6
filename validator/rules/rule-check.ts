import type { ChartSource, CompactChart } from '../../schema/model/compact-chart.ts'
import { compareChartVersions } from '../../schema/model/chart-version.ts'
import type {
  FindingData,
  LoadBalancers,
  Rule,
  RuleContext,
  RuleFinding,
  RulePath,
} from '../../schema/model/rule.ts'
import { applicableRules } from './applicable-rules.ts'
import type { Finding, ReportFinding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { originWords } from '../values/origin.ts'
import { concernedRules } from './concerned-rules.ts'
import { heldRules, notHeld } from './held-rules.ts'
import { componentsFor } from './read-paths.ts'
import { runningComponents } from './running-components.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { mask } from '../secrets/redacted-text.ts'
import { holdsSecret, maskedKey } from '../secrets/secret-text.ts'
import { isEnvironment, isSecretKey } from '../secrets/words.ts'
import { overriddenLocation } from '../chart/visit.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import { lazyPlain } from '../values/lazy-plain.ts'
import type { PathSet } from '../values/path-set.ts'
import { startsWith } from '../values/same-path.ts'
import {
  entryAt,
  entryOrItemAt,
  isSameValue,
  toPlain,
  type MappingNode,
  type Path,
} from '../values/values-tree.ts'
import { InternalError } from '../base/internal-error.ts'

export interface RuleCheck {
  chart: CompactChart
  version: string
  /** The defaults of the chart in that version. */
  defaults: MappingNode
  rules: readonly Rule[]
  /** Whose chart is installed. */
  chartSource: ChartSource
  /** Where a file holds the values of the chart. */
  root: Path
  lastFile: SourceFile
  /** The tool that renders the release without the cluster. */
  renderedBy?: string | undefined
  /** Whether somebody named the version; otherwise it is the newest known one. */
  isVersionStated: boolean
  loadBalancers?: LoadBalancers | undefined
  /** Whether nothing is laid over the values. */
  isWhole: boolean
  /** Paths that break the schema: rules that read them, or what is above or below, do not run. */
  broken: readonly PathSet[]
  report: ReportFinding
}

/** Ids of the rules that apply to the chart version. */
export interface RuleRun {
  ran: readonly string[]
  /** What they read breaks the schema, at least of one component. */
  heldBack: readonly string[]
}

/** Runs the rules that apply to the chart version and whose values the schema has accepted. */
export function checkRules(check: RuleCheck, values: MappingNode): RuleRun {
  const { components } = check.chart
  const rules = applicableRules(check.rules, check.version, check.chartSource)
  const [first] = rules
  if (first === undefined) return { ran: [], heldBack: [] }
  let current = first
  // The schema was checked; what is left of it that a rule does not read cannot mislead the rule.
  const plain = lazyPlain(values)
  const { running: allRunning, switches } = runningComponents(components, values, plain)
  const runningIds = new Set(allRunning.map(({ id }) => id))
  // No rule keeps it, so all get the same.
  const context: RuleContext<never, string, string, never> = {
    values: plain as never,
    chart: {
      version: check.version,
      source: check.chartSource,
      isStated: check.isVersionStated,
      isAtLeast: (version) => compareChartVersions(check.version, version) >= 0,
      configurations: check.chart.configurations,
    },
    ...(check.renderedBy !== undefined && { renderedBy: check.renderedBy }),
    ...(check.loadBalancers !== undefined && { loadBalancers: check.loadBalancers }),
    switches,
    isWhole: check.isWhole,
    isSetByUser: (path) => entryAt(values, path.split('.'))?.key !== undefined,
    isChangedByUser: (path) => isChanged(values, check.defaults, path.split('.')),
    defaultOf: (path) => plainDefault(check.defaults, path.split('.')),
    nearest: (typed, words) => nearestWord(typed, words)?.word,
    isRunning: (id) => runningIds.has(id),
    running: allRunning as never,
    report: (finding) => check.report(toFinding(check, values, current, finding)),
  }
  const held = heldRules(check.broken, rules, components)
  for (const { rule, asks } of concernedRules(values, rules)) {
    const { isHeld, without } = held.get(rule) ?? notHeld
    if (isHeld) continue
    current = rule
    context.running = componentsFor(asks, allRunning, without) as never
    rule.check(context)
  }
  if (held.size === 0) return { ran: idsOf(rules), heldBack: [] }
  return {
    ran: rules.filter((rule) => !held.has(rule)).map(({ id }) => id),
    heldBack: rules.filter((rule) => held.has(rule)).map(({ id }) => id),
  }
}

// The releases of a run have the same rules, and most of them break nothing.
const ids = new WeakMap<readonly Rule[], readonly string[]>()

function idsOf(rules: readonly Rule[]): readonly string[] {
  let all = ids.get(rules)
  if (all === undefined) ids.set(rules, (all = rules.map(({ id }) => id)))
  return all
}

function isChanged(values: MappingNode, defaults: MappingNode, path: Path): boolean {
  const entry = entryAt(values, path)
  if (entry?.key === undefined) return false
  const fallback = entryAt(defaults, path)
  return fallback === undefined || !isSameValue(entry.value, fallback.value)
}

function plainDefault(defaults: MappingNode, path: Path): unknown {
  const entry = entryAt(defaults, path)
  return entry && toPlain(entry.value)
}

function toFinding(check: RuleCheck, values: MappingNode, rule: Rule, finding: RuleFinding): Finding {
  const { message, data: found = {}, at, covers, related = [], help, fix } = finding
  const text = rule.messages[message]
  if (text === undefined) throw new InternalError(`the rule ${rule.id} has no message ${message}`)
  const path = keysOf(at)
  const data = withoutSecrets(found, path, secretAt(values, path))
  const overridden = overriddenLocation({ entry: entryOrItemAt(values, path) })
  const written = related.flatMap(({ path, message }) => {
    const location = userLocation(values, keysOf(path))
    return location === undefined ? [] : [{ path: keysOf(path), message, location }]
  })
  const location = userLocation(values, path) ?? locationOfDefault(values, path, written)
  return {
    ruleId: rule.id,
    severity: rule.severities?.[message] ?? rule.severity,
    message: `${text(data)}${originWords(entryOrItemAt(values, path))}`,
    ...(help === undefined ? {} : { help }),
    data: { message, ...data },
    path: printablePath(path),
    location: location ?? { file: check.lastFile, start: 0, end: 0 },
    related: [
      ...written
        .filter((one) => one.location !== location)
        .map(({ message, location }) => ({ message, location })),
      ...(overridden === undefined ? [] : [{ message: 'overrides the value here', location: overridden }]),
    ],
    ...(covers && { covers: covers.map((path) => printablePath(keysOf(path))) }),
    ...(fix && ruleFix(check.root, values, fix)),
  }
}

function keysOf(path: RulePath<string>): Path {
  return typeof path === 'string' ? path.split('.') : path
}

/** A key of the user may be an assignment without its colon. */
function printablePath(path: Path): Path {
  return path.map((key) => (typeof key === 'string' ? maskedKey(key, false) : key))
}

/** The text at a path below a key of secrets or of variables. */
function secretAt(values: MappingNode, path: Path): string | undefined {
  const isBelow = path.slice(0, -1).some((key) => isSecretKey(String(key)) || isEnvironment(String(key)))
  const node = isBelow ? entryOrItemAt(values, path)?.value : undefined
  return node?.kind === 'scalar' ? String(node.value) : undefined
}

function withoutSecrets(data: FindingData, path: Path, secret: string | undefined): FindingData {
  const printable = printablePath(path)
  const shown = (text: string): string =>
    text === secret || holdsSecret(text, true)
      ? mask
      : path.reduce<string>(
          (text, key, index) => text.replaceAll(String(key), String(printable[index])),
          text,
        )
  const entries = Object.entries(data).map(([key, value]): [string, typeof value] =>
    typeof value === 'string' ? [key, shown(value)] : [key, value],
  )
  return Object.fromEntries(entries)
}

/** Where a value is in a file: the value if it is short, the key of a mapping or list. */
function userLocation(values: MappingNode, path: Path): Location | undefined {
  const entry = entryOrItemAt(values, path)
  if (entry?.key === undefined) return undefined
  const { kind, location } = entry.value
  return kind === 'scalar' && location !== undefined && location.end > location.start ? location : entry.key
}

/** A default has no place of its own: what a layer sets nearest to it, and conflicts with it, or else the key above it. */
function locationOfDefault(
  values: MappingNode,
  path: Path,
  written: readonly { path: Path; location: Location }[],
): Location | undefined {
  const above = path.map((_, index) => path.slice(0, index)).reverse()
  const holder = above.find((path) => entryOrItemAt(values, path)?.key !== undefined) ?? []
  const [nearest] = written.filter((one) => startsWith(one.path, holder))
  return nearest?.location ?? entryOrItemAt(values, holder)?.key
}

/** A new value where one is, otherwise a new entry in the file that holds the nearest mapping above it. */
function ruleFix(
  root: Path,
  values: MappingNode,
  { title, safe, path: dotted, value }: NonNullable<RuleFinding['fix']>,
): Pick<Finding, 'fix'> | undefined {
  const path = dotted.split('.')
  const changed = [...root, ...path]
  const entry = entryAt(values, path)
  if (entry?.key !== undefined) {
    return offerFix({ title, safe, key: entry.key, changes: [{ kind: 'set', path: changed, value }] })
  }
  const above = path.map((_, index) => entryAt(values, path.slice(0, index))?.key)
  const key = above.findLast((key) => key !== undefined)
  return offerFix({ title, safe, key, changes: [{ kind: 'add', path: changed, value }] })
}
