import type { Diagnostic, Report } from '../diagnostic.ts'

export interface ReleaseFindings {
  name: string
  /** Findings that are told for this release. */
  own: Diagnostic[]
  /** Findings in layers that it shares, which are told for another release, as grave as they are here. */
  shared: Diagnostic[]
}

/** The findings of each release, and then those of files in which no release was found. */
export function findingsByRelease({ releases, diagnostics }: Report): ReleaseFindings[] {
  const parts = new Map<string, ReleaseFindings>()
  const partOf = (name: string): ReleaseFindings => {
    const known = parts.get(name) ?? { name, own: [], shared: [] }
    parts.set(name, known)
    return known
  }
  for (const { name } of releases) partOf(name)
  for (const diagnostic of diagnostics) {
    partOf(diagnostic.release).own.push(diagnostic)
    for (const { release, severity } of diagnostic.alsoIn ?? [])
      partOf(release).shared.push({ ...diagnostic, severity })
  }
  return [...parts.values()]
}
