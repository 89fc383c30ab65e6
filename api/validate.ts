import { reportFormats } from '../cli/reports/report-formats.ts'
import { reportTexts, withFixEdits } from '../cli/reports/report-texts.ts'
import type { Validation } from '../validator/check/validate.ts'
import { defaultMaxFindings } from '../validator/findings/limit-findings.ts'
import { severities } from '../validator/findings/severity.ts'
import { InputError } from '../workspace/files/input-error.ts'
import { checkRun, readRun, withConfigExcerpts } from '../workspace/run/run.ts'
import { checkChoice, checkOptions, hint } from './check-options.ts'
import { reportKinds, type ReportOptions, type ValidateOptions } from './options.ts'
import { requestOf } from './request.ts'
import type * as api from './index.ts'
import { toRequestError } from './to-request-error.ts'
import type { ValidationResult } from './validation-result.ts'

/** The lines of files that reports show are for the formats only: they have secrets in them. */
const validations = new WeakMap<ValidationResult, Validation>()

export const validate: typeof api.validate = async (options: ValidateOptions = {}) => {
  try {
    const run = await readRun(await requestOf(options))
    const checked = withConfigExcerpts(run, checkRun(run))
    const { report } = await withFixEdits(checked)
    const result = { report }
    // The edits are in the report already.
    validations.set(result, { ...checked, report, offers: new Map() })
    return result
  } catch (error) {
    throw toRequestError(error, textsIn(options))
  }
}

export const renderReport: typeof api.renderReport = async (result, options: ReportOptions = {}) => {
  try {
    checkOptions(options, reportKinds)
    checkChoice('format', options.format, reportFormats)
    checkChoice('failOn', options.failOn, severities)
    const validation = validations.get(result)
    if (validation === undefined) {
      throw new InputError('renderReport requires the report that validate returned, not a copy of it', hint)
    }
    const { format = 'text', color = false, failOn = 'error', quiet = false } = options
    const { maxFindings = defaultMaxFindings } = options
    const text = await reportTexts(validation, [format], { failOn, isQuiet: quiet, maxFindings })
    return [...(await text(format, { color }))].join('')
  } catch (error) {
    throw toRequestError(error, textsIn(options))
  }
}

/** Every text that a program has passed. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
