import type { CarriedSettings } from '../carriers/parts/carrier.ts'
import { templated } from '../carriers/parts/templated.ts'
import type { FoundFinding } from '../findings/deferred-finding.ts'
import { foldAliased } from './fold-aliased.ts'
import { FoundFindings } from './found-findings.ts'
import { hasRunNothing, hasRunThese } from './has-run.ts'
import { brokenBy, foldFindings } from '../findings/fold-findings.ts'
import type { KnownChart } from '../chart/known-chart.ts'
import { coalesce } from '../values/layers.ts'
import { isLookedAt } from '../fleet/is-looked-at.ts'
import { checkLayout } from '../layout/check-layout.ts'
import { withoutMetadata } from '../layout/encrypted-values.ts'
import { selectRoot } from '../layout/select-root.ts'
import type { ReleaseSettings } from '../release/release-settings.ts'
import { mergeLayers } from '../release/release-values.ts'
import { oddReads } from '../rules/odd-reads.ts'
import { checkRules } from '../rules/rule-check.ts'
import { checkNewerChart } from '../schema/newer-chart.ts'
import { helmWords } from '../schema/reader-words.ts'
import { checkSchema, schemaCheck } from '../schema/check-schema.ts'
import { doubtfulDefaults } from '../schema/doubtful-defaults.ts'
import type { CheckedRelease } from '../release/review.ts'
import { layClusterName, checkClusterName } from './cluster-name.ts'
import { checkTraps } from '../traps/check-traps.ts'
import { PathSet } from '../values/path-set.ts'
import type { ReleaseInput } from '../release/input.ts'
import { flagsFor, sharedDefaults, type Run } from './run.ts'

/** Checks the values of one release. */
export function checkRelease(run: Run, release: ReleaseInput): CheckedRelease {
  const { profile, root, rootAt, cluster, levels, requiresReason, chart, ...own } = {
    ...run,
    ...carriedVersion(release),
    ...release.settings,
  }
  const { rulesOf = allRules, chartVersionAt, chartSource = 'published' } = own
  const statedVersion = (chart === run.chart ? own : release.settings)?.chartVersion
  const chartVersion = statedVersion ?? chart.version
  const { flags: carried = [], findings: carriedFindings = [] } = release.carried ?? {}
  const flags = [...carried, ...flagsFor(run, profile)]
  const sources = release.files.map((file) => run.sources.read(file, profile))
  const checked = (
    findings: FoundFinding[],
    hasRun: CheckedRelease['hasRun'],
    heldBack: CheckedRelease['heldBack'] = [],
  ): CheckedRelease => ({
    name: release.name,
    chart,
    profile,
    root,
    sources,
    ...(release.carried && { carrier: release.carried.carrier }),
    findings,
    hasRun,
    heldBack,
    ...(levels && { levels }),
    ...(requiresReason && { requiresReason }),
  })
  const layout = checkLayout({
    sources,
    flags,
    chart,
    charts: run.charts ?? [],
    root,
    rootAt,
    isFound: release.isFound === true,
    isCarried: release.carried !== undefined,
  })
  const layers = mergeLayers({ sources: layout.sources, flags, profile })
  const findings: FoundFinding[] = [...carriedFindings, ...layout.findings, ...layers.findings]
  if (layers.lastFile === undefined || release.carried?.isUnknownVersion === true)
    return checked(findings, hasRunNothing)

  const { lastFile } = layers
  const isComplete = layers.isComplete && release.carried?.isComplete !== false
  const selected = selectRoot(layers.values, root ?? [], lastFile, rootAt)
  // The key may be in a layer that cannot be read.
  if (selected.finding !== undefined) {
    const isReported = !isComplete || layout.findings.some(({ severity }) => severity === 'error')
    return checked(isReported ? findings : [...findings, selected.finding], hasRunNothing)
  }
  const defaults = sharedDefaults(run, chart, chartVersion)
  const decrypted = withoutMetadata(selected.values, lastFile)
  if (decrypted.finding !== undefined) findings.push(decrypted.finding)
  const values = coalesce(layClusterName(decrypted.values, chart, cluster), defaults, profile)
  let broken = new PathSet()
  const unknown = new PathSet()
  const found = new FoundFindings(run, findings)
  const report = (finding: FoundFinding): void => {
    found.add(finding)
    if (finding.severity === 'error') for (const path of brokenBy(finding)) broken.add(path)
  }
  const check = schemaCheck({
    chart,
    charts: run.charts ?? [],
    mayBeOf: release.settings?.mayBeOf ?? [],
    chartSource,
    version: chartVersion,
    versionAt: chartVersionAt,
    profile,
    defaults,
    lastFile,
    isComplete,
    words: helmWords,
    root: root ?? [],
    report,
    placeholders: [...(run.placeholders ?? []), ...(release.carried === undefined ? [] : [templated])],
    leaveOut: (path) => {
      broken.add(path)
      unknown.add(path)
    },
    doubtful: doubtfulDefaults(values, chart.incompleteDefaults),
  })
  const outcome = found.untilFull(() => {
    checkNewerChart(check, run.reportedNewer)
    checkSchema(check, values)
    const brokenBySchema = broken
    broken = new PathSet()
    checkTraps(check, values, brokenBySchema)
    if (isComplete) checkClusterName(check, values, cluster)
    const brokenByOthers = broken
    broken = new PathSet()
    // A rule compares values with each other, so it needs all of them.
    if (!isComplete) return undefined
    const rules = rulesOf(chart)
    return checkRules(
      {
        ...check,
        rules,
        broken: [brokenBySchema, brokenByOthers, oddReads(check, rules, values)],
        isVersionStated: statedVersion !== undefined,
        renderedBy: release.carried?.renderedBy,
        loadBalancers: release.settings?.loadBalancers,
        isWhole: own.isWhole || release.carried !== undefined,
      },
      values,
    )
  })
  const isWhole = outcome !== undefined && layout.findings.length === 0
  // Nobody asks where a value is in a file that is right. Earlier layers may be those of other releases too.
  if (found.all.length === 0 && run.review === undefined) sources.at(-1)?.forget?.()
  const whole = checked(
    foldAliased(foldFindings(found.all, unknown, levels), sources, levels),
    isWhole ? hasRunThese(outcome.ran) : hasRunNothing,
    outcome?.heldBack,
  )
  return isComplete && isLookedAt(run.fleetRules ?? [], chart.chart) ? { ...whole, values } : whole
}

function allRules({ rules }: KnownChart): KnownChart['rules'] {
  return rules
}

function carriedVersion({ carried = {} }: { carried?: Partial<CarriedSettings> }): ReleaseSettings {
  const { chartVersion, chartVersionAt } = carried
  return chartVersion === undefined ? {} : { chartVersion, ...(chartVersionAt && { chartVersionAt }) }
}
