import type { PassThrough } from '../../model/compact-chart.ts'

/** A switch or number of a third-party chart for which the chart of this repository renders the default only. */
export const defaultOnly: PassThrough = {
  reason: 'default-only',
  note: 'for another value, install the component with its own chart',
}
