import type { Severity } from '../../schema/model/rule.ts'
import type { Location } from '../text/source-file.ts'
import type { Path } from '../values/values-tree.ts'
import type { Finding, ReportFinding } from './finding.ts'

/** Entries of a mapping or sequence from which on a finding in it is one of so many that most are only counted. */
export const many = 1000

/** What of a finding is asked for whether it is reported or not. */
export type FindingPlace = Pick<Finding, 'ruleId' | 'severity' | 'path' | 'location'> & {
  covers?: readonly Path[] | undefined
  explains?: readonly Path[] | undefined
}

/** One of very many findings, about one place. What it says is found again when somebody asks, which hardly anybody does. */
export class DeferredFinding {
  readonly ruleId: string
  readonly severity: Severity
  readonly path: Path
  readonly location: Location
  readonly covers: readonly Path[] | undefined
  readonly explains: readonly Path[] | undefined
  readonly #findAgain: FindAgain
  readonly #key: string | number
  readonly #index: number

  /** It is that of `index` among those that are found below a key. */
  constructor(
    { ruleId, severity, path, location, covers, explains }: FindingPlace,
    findAgain: FindAgain,
    key: string | number,
    index: number,
  ) {
    this.ruleId = ruleId
    this.severity = severity
    this.path = path
    this.location = location
    this.covers = covers
    this.explains = explains
    this.#findAgain = findAgain
    this.#key = key
    this.#index = index
  }

  whole(): Finding {
    return { ...wholeFinding(this.#findAgain(this.#key)[this.#index]!), severity: this.severity }
  }

  withSeverity(severity: Severity): DeferredFinding {
    const { ruleId, path, location, covers, explains } = this
    const place = { ruleId, severity, path, location, covers, explains }
    return new DeferredFinding(place, this.#findAgain, this.#key, this.#index)
  }
}

/** Finds again all that there is below a key, in the same order. */
export type FindAgain = (key: string | number) => readonly FoundFinding[]

export type FoundFinding = Finding | DeferredFinding

/** What a check reports. */
export function foundBy(check: (report: ReportFinding) => void): FoundFinding[] {
  const found: FoundFinding[] = []
  check((finding) => found.push(finding))
  return found
}

export function wholeFinding(finding: FoundFinding): Finding {
  return finding instanceof DeferredFinding ? finding.whole() : finding
}

/** Reports the findings below each key of a large mapping or sequence as deferred ones. */
export class DeferredReports {
  readonly #report: ReportFinding
  readonly #findAgain: FindAgain
  #key: string | number = ''
  #count = 0

  constructor(report: ReportFinding, findAgain: FindAgain) {
    this.#report = report
    this.#findAgain = findAgain
  }

  /** What is reported from now on is below that key. */
  readonly enter = (key: string | number): void => {
    this.#key = key
    this.#count = 0
  }

  readonly report = (finding: FoundFinding): void => {
    const index = this.#count++
    // A mapping inside is large too.
    if (finding instanceof DeferredFinding) this.#report(finding)
    else this.#report(new DeferredFinding(finding, this.#findAgain, this.#key, index))
  }
}
