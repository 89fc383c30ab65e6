/** What programs import: `import { validate, renderReport } from 'gloo-values'`. */
import type { ReportOptions, ValidateOptions } from './options.ts'
import type { ValidationResult } from './validation-result.ts'

/**
 * Checks values files, manifests with values, and custom resources. What is wrong with a file, even that it cannot be
 * read, is a finding. Rejects with a {@link RequestError} where the options cannot be met.
 */
export declare function validate(options?: ValidateOptions): Promise<ValidationResult>

/** A report of what `validate` has found, as text. */
export declare function renderReport(result: ValidationResult, options?: ReportOptions): Promise<string>

export type { ValidationResult } from './validation-result.ts'
export type { ChartName, Input, ReportFormat, ReportOptions, ValidateOptions } from './options.ts'
export type { RequestError } from './request-error.ts'
export type { ChartSource } from '../schema/model/compact-chart.ts'
export type { Severity } from '../schema/model/rule.ts'
export type {
  AppliedFix,
  ReportedFinding,
  FileEdit,
  Fix,
  RelatedLocation,
  ReleaseReport,
  Report,
  Summary,
} from '../validator/findings/report.ts'
export type { Level } from '../validator/findings/level.ts'
export type { Position, Range } from '../validator/text/range.ts'
