import type { ReportedFinding } from '../validator/findings/report.ts'

/** Why nothing could be checked. A file that cannot be read is a finding instead. */
export interface RequestError extends Error {
  /** An option that cannot be met, or a configuration that is invalid. */
  code: 'GLOO_VALUES_OPTION' | 'GLOO_VALUES_CONFIG'
  /** What to do about an option. */
  hint?: string
  /** What is wrong with the configuration. */
  diagnostics?: ReportedFinding[]
}
