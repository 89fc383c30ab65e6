import type { FoundFinding } from '../findings/deferred-finding.ts'
import { builtIn } from '../findings/finding.ts'
import { costOf } from '../yaml/nodes/value-budget.ts'
import type { Run } from './run.ts'

/**
 * The findings of a release. Where a report has only some of them, and nothing else asks for the others, a large file has as
 * many as its values leave memory for.
 */
export class FoundFindings {
  readonly #found: FoundFinding[]
  readonly #isBounded: boolean

  constructor(
    { maxFindings = Infinity, review }: Pick<Run, 'maxFindings' | 'review'>,
    found: readonly FoundFinding[],
  ) {
    this.#found = [...found]
    this.#isBounded = maxFindings !== Infinity && review === undefined
  }

  get all(): readonly FoundFinding[] {
    return this.#found
  }

  /** Called by the checks that `untilFull` runs. */
  add(finding: FoundFinding): void {
    if (this.#isBounded && !finding.location.file.budget.has(costOf.finding))
      throw new TooManyFindingsError(finding)
    this.#found.push(finding)
  }

  /** What the checks return; `undefined` where a file leaves no memory for their next finding, as the last one says then. */
  untilFull<Result>(checks: () => Result): Result | undefined {
    try {
      return checks()
    } catch (error) {
      if (!(error instanceof TooManyFindingsError)) throw error
      this.#found.push(
        builtIn('unreadable-file', {
          message: 'the file is over 5 MB and has too many findings; the check ended here',
          help: 'correct those that are reported (--fix goes on), or divide it into files of up to 5 MB and pass all',
          path: [],
          location: error.next.location,
        }),
      )
      return undefined
    }
  }
}

class TooManyFindingsError extends Error {
  readonly next: FoundFinding

  constructor(next: FoundFinding) {
    super()
    this.next = next
  }
}
