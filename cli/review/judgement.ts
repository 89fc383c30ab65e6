import type { Review } from '../../validator/release/review.ts'
import type { Validation } from '../../validator/check/validate.ts'
import type { Io } from '../terminal/io.ts'

/** What the settings make of findings, and what is left to do once they are known. */
export interface Judgement {
  review: Review
  /** @returns an exit status */
  finish(validation: Validation, io: Io): Promise<number>
}
