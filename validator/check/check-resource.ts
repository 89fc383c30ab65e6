import { resourcePatterns } from '../../schema/model/resource-patterns.ts'
import { templated } from '../carriers/parts/templated.ts'
import type { FoundFinding } from '../findings/deferred-finding.ts'
import { brokenBy, foldFindings } from '../findings/fold-findings.ts'
import { isLookedAt } from '../fleet/is-looked-at.ts'
import type { ReleaseInput } from '../release/input.ts'
import type { CheckedRelease } from '../release/review.ts'
import { keepsCelRules } from '../resources/check-cel-rules.ts'
import { checkObject } from '../resources/check-object.ts'
import { withoutDroppedNulls } from '../resources/pruned-nulls.ts'
import { suggestField } from '../resources/suggest-field.ts'
import { checkRules } from '../rules/rule-check.ts'
import { schemaCheck } from '../schema/check-schema.ts'
import type { ReaderWords } from '../schema/reader-words.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { newestProfile } from '../values/helm-profile.ts'
import { PathSet } from '../values/path-set.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { foldAliased } from './fold-aliased.ts'
import { hasRunNothing, hasRunThese } from './has-run.ts'
import type { Run } from './run.ts'

/** How messages speak of who reads custom resources. */
const kubernetesWords: ReaderWords = {
  reader: 'Kubernetes',
  placeholder: 'Kubernetes receives it as it is',
  null: 'remove the item or set a value',
  patterns: resourcePatterns,
}

/** Checks a custom resource, which is one layer without defaults. */
export function checkResource(run: Run, release: ReleaseInput): CheckedRelease {
  const { settings = {}, carried, object: objectName } = release
  const { chart = run.chart, levels, requiresReason, rulesOf } = settings
  const { chartVersion, chartVersionAt: versionAt } = settings
  const version = chartVersion ?? chart.version
  const profile = newestProfile
  const sources = release.files.map((file) => run.sources.read(file, profile))
  const source = sources.at(-1)
  const findings: FoundFinding[] = [...(carried?.findings ?? []), ...sources.flatMap((one) => one.findings)]
  const checked = (own: FoundFinding[], ran: CheckedRelease['hasRun'], heldBack: readonly string[] = []) => ({
    name: release.name,
    chart,
    profile,
    root: undefined,
    sources,
    ...(objectName !== undefined && { object: objectName }),
    ...(carried && { carrier: carried.carrier }),
    findings: own,
    hasRun: ran,
    heldBack,
    ...(levels && { levels }),
    ...(requiresReason && { requiresReason }),
  })
  // The kind is not known, as a finding says.
  if (source?.root === undefined || chart.celChecks === undefined) return checked(findings, hasRunNothing)
  let broken = new PathSet()
  const unknown = new PathSet()
  const report = (finding: FoundFinding): void => {
    const isOfStatus = finding.path[0] === 'status' && finding.ruleId !== 'unknown-key'
    if (isOfStatus) return
    findings.push(finding)
    const own = finding.severity === 'error' ? brokenBy(finding) : (finding.explains ?? [])
    for (const path of own) broken.add(path)
  }
  const bySchema = schemaCheck({
    chart,
    charts: [],
    mayBeOf: [],
    chartSource: 'published',
    version,
    versionAt,
    profile,
    defaults: nothing,
    lastFile: source.file,
    isComplete: carried?.isComplete !== false,
    suggest: (visit, map) => suggestField(chart.schema, visit, map),
    words: kubernetesWords,
    root: [],
    report,
    placeholders: [...(run.placeholders ?? []), templated],
    leaveOut: (path) => {
      broken.add(path)
      unknown.add(path)
    },
  })
  const check: SchemaCheck = {
    ...bySchema,
    isAccepted: (visit, wanted) =>
      bySchema.isAccepted(visit, wanted) && keepsCelRules(chart, visit.node, wanted),
  }
  const object = withoutDroppedNulls(chart.schema, source.root)
  checkObject(check, object, broken)
  const brokenBefore = broken
  broken = new PathSet()
  const rules = rulesOf?.(chart) ?? chart.rules
  const isVersionStated = chartVersion !== undefined
  const stated = { isVersionStated, isWhole: true }
  const { ran, heldBack } = checkRules({ ...check, rules, broken: [brokenBefore], ...stated }, object)
  const whole = checked(
    foldAliased(foldFindings(findings, unknown, levels), sources, levels),
    hasRunThese(ran),
    heldBack,
  )
  const isSeen = carried?.isComplete !== false && isLookedAt(run.fleetRules ?? [], chart.chart)
  return isSeen ? { ...whole, values: object } : whole
}

const nothing: MappingNode = { kind: 'mapping', entries: new Map() }
