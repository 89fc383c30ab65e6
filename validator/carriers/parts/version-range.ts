import { isChartVersion } from '../../../schema/model/chart-version.ts'

/**
 * The chart version that a release asks for. A range within a minor version means its newest, `2.6.x`; any other range
 * ends in a version that cannot be determined.
 */
export function chartVersionOf(text: string): string | undefined {
  const version = text.trim()
  if (/^v?\d+\.\d+\.\d+/.test(version) && isChartVersion(version)) return version
  const between = /^>=\s*v?(\d+)\.(\d+)(?:\.\d+)?[\s,]+<\s*v?(\d+)\.(\d+)(?:\.0)?(?:-0)?$/.exec(version)
  if (between !== null) {
    const [major, minor, endMajor, endMinor] = between.slice(1).map(Number)
    return major === endMajor && endMinor === minor! + 1 ? `${major}.${minor}.x` : undefined
  }
  const [, minor] = /^(?:=|~>?\s*)?v?(\d{1,4}\.\d{1,4})(?:\.(?:\d{1,4}|[xX*]))?$/.exec(version) ?? []
  return minor === undefined ? undefined : `${minor}.x`
}
