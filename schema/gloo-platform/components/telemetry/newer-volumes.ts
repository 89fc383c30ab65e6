import type { ChartVersion } from '../../../model/chart-version.ts'

/** Volumes that the collector mounts by default from a version on. */
export const newerVolumes: { since: ChartVersion; names: readonly string[] } = {
  since: '2.4.0',
  names: ['cilium-run'],
}
