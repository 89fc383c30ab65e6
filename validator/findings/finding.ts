import { builtInSeverities, type BuiltInRuleId, type SeverityOf } from '../../schema/built-in/severities.ts'
import type { FindingData, Severity } from '../../schema/model/rule.ts'
import type { FoundFinding } from './deferred-finding.ts'
import type { ReportedFinding } from './report.ts'
import type { PlannedFix } from './planned-fix.ts'
import { mask } from '../secrets/redacted-text.ts'
import { holdsSecret, maskedKey, withoutSecrets } from '../secrets/secret-text.ts'
import { outermost, rangeOf, type Location } from '../text/source-file.ts'
import type { Path } from '../values/values-tree.ts'

/** A mistake as the checks see it, with places instead of lines and columns. */
export interface Finding {
  ruleId: string
  severity: Severity
  message: string
  help?: string
  data?: FindingData
  path: Path
  location: Location
  related?: { message: string; location: Location }[]
  fix?: PlannedFix
  /** Paths at which other findings are only signs of this one. */
  covers?: readonly Path[]
  /** Paths of values that this mistake breaks as well: the ones that a misspelt or misplaced key was meant for. */
  explains?: readonly Path[]
  /** Where it reports several values together. */
  group?: FindingGroup
}

/** Values that are reported together: their places, and the finding about some of them. */
export interface FindingGroup {
  locations: readonly Location[]
  about: (locations: ReadonlySet<Location>) => Finding
}

export type ReportFinding = (finding: FoundFinding) => void

/** A finding of a check that is not a rule module; its severities are in the registry. */
export function builtIn<Id extends BuiltInRuleId>(
  ruleId: Id,
  finding: Omit<Finding, 'ruleId' | 'severity'> & { severity?: SeverityOf<Id> },
): Finding {
  return { ruleId, severity: builtInSeverities[ruleId][0], ...finding }
}

export function isBuiltIn(ruleId: string): boolean {
  return Object.hasOwn(builtInSeverities, ruleId)
}

const urls = new Map<string, string>()

/** The page that explains a rule. */
export function ruleUrl(ruleId: string): string {
  let url = urls.get(ruleId)
  if (url === undefined) {
    url = `https://github.com/gloo-values/gloo-values/blob/main/docs/rules.md#${ruleId}`
    urls.set(ruleId, url)
  }
  return url
}

/** Of a custom resource, `object` names it. */
export function toReportedFinding(finding: Finding, release: string, object?: string): ReportedFinding {
  const { ruleId, severity, message, help, data = {}, path, related = [], fix } = finding
  const location = outermost(finding.location)
  return {
    ruleId,
    severity,
    message: withoutSecrets(message),
    ...(help === undefined ? {} : { help: withoutSecrets(help) }),
    data: printableData(data),
    release,
    ...(object === undefined ? {} : { object }),
    file: location.file.name,
    path,
    range: rangeOf(location),
    related: related.map((one) => relatedLocation(withoutSecrets(one.message), outermost(one.location))),
    ...(fix === undefined ? {} : { fix: { title: fix.title, safe: fix.safe } }),
    url: ruleUrl(ruleId),
  }
}

function printableData(data: FindingData): FindingData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, printableValue(name, value)]))
}

function printableValue(name: string, value: FindingData[string]): FindingData[string] {
  if (typeof value !== 'string') return value
  if (holdsSecret(value, true)) return mask
  return name === 'key' ? maskedKey(value, false) : value
}

function relatedLocation(message: string, location: Location): ReportedFinding['related'][number] {
  return { message, file: location.file.name, range: rangeOf(location) }
}
