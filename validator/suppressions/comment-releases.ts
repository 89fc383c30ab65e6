import { grouped } from '../base/grouped.ts'
import type { CheckedRelease } from '../release/review.ts'
import type { Source } from '../sources/source.ts'
import { outermost, type Location } from '../text/source-file.ts'

/** Which releases, by their numbers, tell what is wrong with a comment. */
export type CommentReleases = (comment: Location) => readonly number[]

/**
 * A comment in a values file is reported with each release that has the file. One in a file that holds releases is reported
 * with the release whose values it is in or above: a file of many releases may have a comment in each of them.
 */
export function commentReleases(releases: readonly CheckedRelease[]): CommentReleases {
  const all = releases.flatMap(({ sources }, index) => sources.map((source) => ({ source, index })))
  const byText = grouped(all.map(({ source, index }) => [source.embedded?.source.file, index]))
  const byName = grouped(all.map(({ source, index }) => [source.file.name, index]))
  const carried = grouped(
    all.flatMap(({ source, index }) => {
      const span = spanOf(source)
      return span === undefined ? [] : [[source.file.name, { ...span, index }] as const]
    }),
  )
  for (const spans of carried.values()) spans.sort((a, b) => a.start - b.start)
  return ({ file, start }) => {
    if (file.within !== undefined) return byText.get(file) ?? []
    const spans = carried.get(file.name)
    if (spans === undefined) return [...new Set(byName.get(file.name))]
    return [releaseAt(spans, start)]
  }
}

interface Span {
  start: number
  end: number
  index: number
}

/** The release that has the values at an offset, or the next values behind it, or the last ones. */
function releaseAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start > offset) high = middle
    else low = middle + 1
  }
  const last = spans[low - 1]
  return (last !== undefined && offset < last.end ? last : (spans[low] ?? last!)).index
}

/** Where values are in the file that holds them, with their key. */
function spanOf({ file, embedded }: Source): { start: number; end: number } | undefined {
  if (file.within === undefined) return undefined
  const { start, end } = outermost({ file, start: 0, end: 0 })
  return { start, end: Math.max(end, embedded?.node.location?.end ?? end) }
}
