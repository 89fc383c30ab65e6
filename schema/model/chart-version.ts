/** A released chart version, `major.minor.patch`, as in `since: '2.6.0'`. Pre-releases are not used in the model. */
export type ChartVersion = `${number}.${number}.${number}`

/**
 * Orders two chart versions. Missing parts count as 0 and a pre-release suffix is ignored, so `2.6`, `v2.6.0` and
 * `2.6.0-beta1` are the same version here: a beta already carries the values of the release it leads to.
 *
 * @returns a negative number when `a` is older, 0 when equal, a positive number when newer
 */
export function compareChartVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)]
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether the text is a chart version that {@link compareChartVersions} can order: `2.7`, `v2.7.2`, `2.7.0-rc1`. */
export function isChartVersion(text: string): boolean {
  return /^v?\d{1,4}\.\d{1,4}(\.\d{1,4})?([-+][0-9A-Za-z.+-]+)?$/.test(text)
}

function numbers(version: string): number[] {
  return (/^v?([\d.]+)/.exec(version)?.[1] ?? '').split('.').map(Number)
}
