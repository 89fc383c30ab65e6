import type { KnownMistakes } from '../../model/known-mistake.ts'
import { awsMistakes } from './aws.ts'
import { documentedRules } from './documented.ts'
import { fieldCases } from './field-cases.ts'
import { documentedAdvice } from './guidance.ts'
import { publicValues } from './public-values.ts'
import { telemetryMistakes } from './telemetry.ts'
import { trialMistakes } from './trial.ts'

/** What is known to go wrong with values of the platform, by source. */
export const knownMistakes: readonly KnownMistakes[] = [
  documentedRules,
  documentedAdvice,
  awsMistakes,
  fieldCases,
  publicValues,
  telemetryMistakes,
  trialMistakes,
]
