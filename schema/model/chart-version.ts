/** A released chart version, `major.minor.patch`, as in `since: '2.6.0'`. Pre-releases are not used in the model. */
export type ChartVersion = `${number}.${number}.${number}`

/**
 * Orders two chart versions. Missing parts count as 0 and a pre-release suffix is ignored, so `2.6`, `v2.6.0` and
 * `2.6.0-beta1` are the same version here: a beta already carries the values of the release it leads to. `2.6.x` is
 * the newest 2.6.
 *
 * @returns a negative number when `a` is older, 0 when equal, a positive number when newer
 */
export function compareChartVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)]
  for (let i = 0; i < 3; i++) {
    const [a = 0, b = 0] = [left[i], right[i]]
    if (a !== b) return a - b
  }
  return 0
}

/** Whether a version may still have what the release `bound` removed; that is unknown of betas of that release. */
export function mayPrecede(version: string, bound: string): boolean {
  return compareChartVersions(version, bound) < 0 || isBetaOf(version, bound)
}

/** Whether a version is a build on the way to a release. */
export function isBetaOf(version: string, release: string): boolean {
  return isPreRelease(version) && compareChartVersions(version, release) === 0
}

/** The versions that have something: from `since` on, and before `until`. */
export interface VersionRange {
  /** First version that has it; a list where it came to older minor versions too, one for each minor version. */
  since?: string | readonly string[]
  /** First release that no longer has it. */
  until?: string
}

/** The bound that a version breaks, `since` of its own minor version if that has one; undefined inside the range. */
export function brokenBound(
  range: VersionRange,
  version: string,
): { kind: 'since' | 'until'; version: string } | undefined {
  if (range.since === undefined && range.until === undefined) return undefined
  const since = firstFor(range.since, version)
  if (since !== undefined && compareChartVersions(version, since) < 0)
    return { kind: 'since', version: since }
  const { until } = range
  return until === undefined || mayPrecede(version, until) ? undefined : { kind: 'until', version: until }
}

function firstFor(since: VersionRange['since'], version: string): string | undefined {
  if (since === undefined || typeof since === 'string') return since
  return since.find((first) => minorOf(first) === minorOf(version)) ?? newestOf(since)
}

/** Whether a version has a default that charts had before a release, from `since` on where that is known; betas of it may not. */
export function isOlderDefault(
  { since, before }: { since?: string; before: string },
  version: string,
): boolean {
  const isSince = since === undefined || !mayPrecede(version, since)
  return isSince && compareChartVersions(version, before) < 0
}

export function isInRange(range: VersionRange, version: string): boolean {
  return brokenBound(range, version) === undefined
}

/** `2.7` of `2.7.2`. */
export function minorOf(version: string): string {
  return numbers(version).slice(0, 2).join('.')
}

/** Whether it is a beta or a build between releases, such as `2.5.0-beta1`. */
export function isPreRelease(version: string): boolean {
  return /^v?[\d.]+-/.test(version)
}

/** Whether a version is one of the line of another, such as 2.4 and 2.7.2: charts of their own have numbers of their own. */
export function sharesMajor(a: string, b: string): boolean {
  return numbers(a)[0] === numbers(b)[0]
}

function newestOf(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareChartVersions).at(-1)
}

/** Whether the text is a chart version that {@link compareChartVersions} can order: `2.7`, `v2.7.2`, `2.7.0-rc1`. */
export function isChartVersion(text: string): boolean {
  return /^v?\d{1,4}\.\d{1,4}(\.\d{1,4})?([-+][0-9A-Za-z.+-]+)?$/.test(text)
}

// A run compares the same few versions for every value.
const remembered = new Map<string, readonly number[]>()

function numbers(version: string): readonly number[] {
  let parts = remembered.get(version)
  if (parts === undefined) {
    const texts = (/^v?([\d.]+x?)/.exec(version)?.[1] ?? '').split('.')
    parts = texts.map((part) => (part === 'x' ? Infinity : Number(part)))
    remembered.set(version, parts)
  }
  return parts
}
