import type { FoundFinding } from '../findings/deferred-finding.ts'
import { builtIn } from '../findings/finding.ts'
import { outermost } from '../text/source-file.ts'

/** What a finding takes in memory until it is reported, in tens of bytes. */
const cost = 60

/** The findings of a release: as many as a large file leaves memory for beside its values. */
export class FoundFindings {
  readonly #found: FoundFinding[]

  constructor(found: readonly FoundFinding[]) {
    this.#found = [...found]
  }

  get all(): readonly FoundFinding[] {
    return this.#found
  }

  /** Only while checks run in `of`. */
  add(finding: FoundFinding): void {
    const { file } = outermost(finding.location)
    if (!file.budget.has(cost)) throw new TooManyFindingsError(finding)
    this.#found.push(finding)
  }

  /** What checks return that add findings; `undefined` where they ended early, as the last finding says. */
  of<Result>(checks: () => Result): Result | undefined {
    try {
      return checks()
    } catch (error) {
      if (!(error instanceof TooManyFindingsError)) throw error
      this.#found.push(
        builtIn('unreadable-file', {
          message: 'the file is over 5 MB and has too many findings; the check ended here',
          help: 'correct those that are reported, or divide the file into files of up to 5 MB, one for each section, and pass all of them',
          path: [],
          location: error.next.location,
        }),
      )
      return undefined
    }
  }
}

/** A file leaves no memory for the next finding. */
class TooManyFindingsError extends Error {
  readonly next: FoundFinding

  constructor(next: FoundFinding) {
    super('too many findings')
    this.next = next
  }
}
