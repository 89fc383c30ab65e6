import type { Severity } from '../../schema/model/rule.ts'
import type { FindingPlace, FoundFinding } from './deferred-finding.ts'
import type { Level } from './level.ts'
import { isAtLeast } from './severity.ts'
import type { PathSet } from '../values/path-set.ts'
import type { Path } from '../values/values-tree.ts'

/**
 * One mistake, one finding: leaves out what is only a sign of a mistake that another finding reports. No finding hides a
 * graver one, at the levels that the user has set. The values at `unknown` paths are not known yet.
 */
export function foldFindings(
  all: readonly FoundFinding[],
  unknown: PathSet,
  levels: ReadonlyMap<string, Level> = new Map(),
): FoundFinding[] {
  const levelOf = (finding: FindingPlace): Level => levelIn(levels, finding)
  const findings = all.filter((finding) => levelOf(finding) !== 'off')
  const isAsGrave = (one: FindingPlace, other: FindingPlace): boolean =>
    isAtLeast(levelOf(one) as Severity, levelOf(other) as Severity)
  // There may be very many, and others look at them only for these.
  const besides = (id: string): readonly FoundFinding[] =>
    findings.some(({ ruleId }) => ruleId === id) ? findings : []
  const errors = besides('no-effect').filter(({ severity }) => severity === 'error')
  const breakers = gravestAt(errors, brokenBy, isAsGrave)
  const explained = gravestAt(besides('missing-value'), ({ explains = [] }) => explains, isAsGrave)
  const coverers = gravestAt(findings, ({ covers = [] }) => covers, isAsGrave)
  return findings.filter((finding) => {
    const path = JSON.stringify(finding.path)
    const isHiddenBy = (other: FindingPlace | undefined): boolean =>
      other !== undefined && other !== finding && isAsGrave(other, finding)
    if (isHiddenBy(coverers.get(path))) return false
    // That a value has no effect matters only once it is right.
    if (finding.ruleId === 'no-effect') return !unknown.has(finding.path) && !isHiddenBy(breakers.get(path))
    // A value is not missing that is in the wrong place.
    return (
      finding.ruleId !== 'missing-value' ||
      !startsOf(finding.path).some((start) => isHiddenBy(explained.get(start)))
    )
  })
}

/** What the user makes of a finding. */
export function levelIn(levels: ReadonlyMap<string, Level>, { ruleId, severity }: FindingPlace): Level {
  return levels.get(ruleId) ?? severity
}

/** The path and those above it. */
function startsOf(path: Path): string[] {
  return path.map((_key, index) => JSON.stringify(path.slice(0, index + 1)))
}

/** Of the findings that speak of a path, the gravest. */
function gravestAt(
  findings: readonly FindingPlace[],
  pathsOf: (finding: FindingPlace) => readonly Path[],
  isAsGrave: (one: FindingPlace, other: FindingPlace) => boolean,
): ReadonlyMap<string, FindingPlace> {
  const gravest = new Map<string, FindingPlace>()
  for (const finding of findings) {
    for (const path of pathsOf(finding)) {
      const text = JSON.stringify(path)
      const known = gravest.get(text)
      if (known === undefined || isAsGrave(finding, known)) gravest.set(text, finding)
    }
  }
  return gravest
}

/** The paths whose intended value is not known. */
export function brokenBy({ path, explains = [] }: FindingPlace): readonly Path[] {
  return [path, ...explains]
}
