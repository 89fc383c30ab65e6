import type { Severity } from '../../schema/model/rule.ts'
import type { Location } from '../text/source-file.ts'
import type { Path } from '../values/values-tree.ts'
import type { Finding, ReportFinding } from './finding.ts'
import { isSamePath, startsWith } from '../values/same-path.ts'

/** Entries of a mapping or sequence from which on a finding in it is one of so many that most are only counted. */
export const many = 1000

/** What of a finding is asked for whether it is reported or not. */
export type FindingPlace = Pick<Finding, 'ruleId' | 'severity' | 'path' | 'location'> & {
  covers?: readonly Path[] | undefined
  explains?: readonly Path[] | undefined
}

/**
 * One of very many findings, about one place. What it says is found again when somebody asks, which hardly anybody does.
 * There may be a hundred thousand, so each keeps only what the others do not have as well.
 */
export class DeferredFinding {
  readonly ruleId: string
  readonly severity: Severity
  readonly location: Location
  readonly explains: readonly Path[] | undefined
  readonly #covers: readonly Path[] | typeof ownPath | undefined
  readonly #reports: DeferredReports
  readonly #key: string | number
  readonly #index: number
  /** The path below the key, or the whole of it where that is another. */
  readonly #below: Path | WholePath

  /** It is that of `index` among those that are found below a key. */
  constructor(place: FindingPlace, reports: DeferredReports, key: string | number, index: number) {
    const { ruleId, severity, path, location, covers, explains } = place
    this.ruleId = ruleId
    this.severity = severity
    this.location = location
    this.explains = explains
    this.#covers = covers?.length === 1 && isSamePath(covers[0]!, path) ? ownPath : covers
    this.#reports = reports
    this.#key = key
    this.#index = index
    this.#below = reports.below(key, path) ?? new WholePath(path)
  }

  get path(): Path {
    if (this.#below instanceof WholePath) return this.#below.path
    return [...this.#reports.above, this.#key, ...this.#below]
  }

  get covers(): readonly Path[] | undefined {
    return this.#covers === ownPath ? [this.path] : this.#covers
  }

  whole(): Finding {
    return { ...wholeFinding(this.#reports.findAgain(this.#key)[this.#index]!), severity: this.severity }
  }

  withSeverity(severity: Severity): DeferredFinding {
    const { ruleId, path, location, covers, explains } = this
    const place = { ruleId, severity, path, location, covers, explains }
    return new DeferredFinding(place, this.#reports, this.#key, this.#index)
  }
}

const ownPath = 'own path'

class WholePath {
  readonly path: Path

  constructor(path: Path) {
    this.path = path
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
  readonly findAgain: FindAgain
  /** The path of the mapping or sequence. */
  above: Path = []
  readonly #report: ReportFinding
  #isAboveKnown = false
  #key: string | number = ''
  #count = 0

  constructor(report: ReportFinding, findAgain: FindAgain) {
    this.#report = report
    this.findAgain = findAgain
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
    else this.#report(new DeferredFinding(finding, this, this.#key, index))
  }

  /** What a path has below a key of the mapping or sequence; undefined where it does not lead there. */
  below(key: string | number, path: Path): Path | undefined {
    if (!this.#isAboveKnown) {
      const at = path.indexOf(key)
      if (at < 0) return undefined
      this.above = path.slice(0, at)
      this.#isAboveKnown = true
    }
    const { length } = this.above
    if (path[length] !== key || !startsWith(path, this.above)) return undefined
    return path.length === length + 1 ? nothing : path.slice(length + 1)
  }
}

const nothing: Path = []
