import { builtIn, type Finding } from '../finding.ts'
import type { CheckedRelease } from '../review.ts'
import { positionAt } from '../source-file.ts'
import type { Levels } from './level.ts'
import { marker } from './marker.ts'
import { readSuppressions, type FileSuppressions, type Suppression } from './read-suppressions.ts'
import { unusedSuppression } from './unused-suppression.ts'

export interface Suppressed {
  /** What is left of each release, with the findings about the suppressions themselves. */
  releases: Finding[][]
  /** What was silenced, in each release. */
  silenced: Finding[][]
}

/** Silences what comments in the files say. The place of a finding decides, whatever other layers it speaks of. */
export function suppress(releases: readonly CheckedRelease[]): Suppressed {
  const files = filesWithSuppressions(releases)
  const used = new Set<Suppression>()
  const silenced = releases.map(({ findings }) =>
    findings.filter((finding) => {
      const own = files.get(finding.place.file.name)?.suppressions ?? []
      const matching = own.filter((suppression) => isAbout(suppression, finding))
      for (const suppression of matching) used.add(suppression)
      return matching.length > 0
    }),
  )
  const left = releases.map((release, index) => {
    const isSilent = new Set(silenced[index])
    const about = release.sources.flatMap(({ file }) => {
      const { suppressions, findings } = files.get(file.name) ?? { suppressions: [], findings: [] }
      const unused = suppressions.filter((one) => !used.has(one) && isJudged(one, releases))
      const unreasoned = release.requiresReason === true ? withoutReason(suppressions) : []
      return [...findings, ...unreasoned, ...unused.map(unusedSuppression)]
    })
    return [...release.findings.filter((finding) => !isSilent.has(finding)), ...about]
  })
  return { releases: left, silenced }
}

function filesWithSuppressions(releases: readonly CheckedRelease[]): ReadonlyMap<string, FileSuppressions> {
  const files = new Map<string, FileSuppressions>()
  for (const source of releases.flatMap(({ sources }) => sources)) {
    const { file, root } = source
    if (root === undefined || files.has(file.name) || !file.text.includes(marker)) continue
    files.set(file.name, readSuppressions(source))
  }
  return files
}

function isAbout({ ruleId, comment }: Suppression, finding: Finding): boolean {
  if (ruleId !== finding.ruleId) return false
  const { file, start } = finding.place
  return comment.line === undefined || comment.line === positionAt(file, start).line
}

/** Whether every release with the file looked for the rule: what was not looked for may be there. */
function isJudged({ ruleId, place }: Suppression, releases: readonly CheckedRelease[]): boolean {
  return releases
    .filter(({ sources }) => sources.some(({ file }) => file.name === place.file.name))
    .every(({ hasRun, levels }) => hasRun(ruleId) && !isOff(ruleId, levels))
}

function isOff(ruleId: string, levels: Levels | undefined): boolean {
  return levels?.get(ruleId) === 'off'
}

function withoutReason(suppressions: readonly Suppression[]): Finding[] {
  const comments = new Set(suppressions.map(({ comment }) => comment))
  return [...comments]
    .filter(({ hasReason }) => !hasReason)
    .map(({ place, ids }) =>
      builtIn('suppression-without-reason', {
        message: 'a suppression needs a reason',
        help: 'write why behind the rules: " -- reason"',
        data: { rules: ids.map(({ file, start, end }) => file.text.slice(start, end)).join(', ') },
        path: [],
        place,
      }),
    )
}
