import { isChartVersion } from '../../schema/model/chart-version.ts'
import type { ParsedOptions } from './options.ts'
import { UsageError } from '../terminal/usage-error.ts'

/** The chart version that is asked for. */
export function chartVersionOption({ values }: ParsedOptions, hint: string): string | undefined {
  const version = values.get('chart-version')?.at(-1)
  if (version === undefined || isChartVersion(version)) return version
  throw new UsageError(`--chart-version requires a version such as 2.7 or 2.7.2, got "${version}"`, hint)
}
