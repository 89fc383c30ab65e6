import type { Finding } from './finding.ts'
import type { Path } from './values-tree.ts'

const demanding = 'license-secret-required'

/** One mistake, one finding: leaves out what is only a sign of a mistake that another finding tells. */
export function foldFindings(findings: readonly Finding[], brokenPaths: readonly Path[]): Finding[] {
  const broken = keysOf(brokenPaths)
  const meant = keysOf(findings.flatMap(meantPaths))
  const coverers = new Map<string, Finding>()
  for (const finding of findings) {
    for (const path of finding.covers ?? []) coverers.set(JSON.stringify(path), finding)
  }
  const isDemanded = findings.some(({ ruleId }) => ruleId === demanding)
  return findings.filter((finding) => {
    const path = JSON.stringify(finding.path)
    // The policy demands what `literal-secret` only proposes.
    if (finding.ruleId === demanding) return true
    if (isDemanded && finding.ruleId === 'literal-secret' && finding.path[0] === 'licensing') return false
    const coverer = coverers.get(path)
    if (coverer !== undefined && coverer !== finding) return false
    // That a value has no effect matters only once it is right.
    if (finding.ruleId === 'no-effect') return !broken.has(path)
    // A value is not missing that stands in the wrong place.
    return finding.ruleId !== 'missing-value' || !meant.has(path)
  })
}

/** A key that is misspelt or misplaced breaks the value that it was meant for as well. */
export function meantPaths({ path, data = {} }: Finding): Path[] {
  const { suggestion, belongsUnder, movedTo, instead, key } = data
  const renamed = typeof suggestion === 'string' ? [[...path.slice(0, -1), suggestion]] : []
  const moved = typeof belongsUnder === 'string' ? belongsUnder.split(', ') : []
  const migrated = typeof movedTo === 'string' ? [movedTo.split('.')] : []
  const replaced = typeof instead === 'string' ? instead.split(', ').map((text) => text.split('.')) : []
  return [...renamed, ...migrated, ...replaced, ...moved.map((parent) => [...parent.split('.'), String(key)])]
}

function keysOf(paths: readonly Path[]): ReadonlySet<string> {
  return new Set(paths.map((path) => JSON.stringify(path)))
}
