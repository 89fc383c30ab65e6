import type { Severity } from '../../schema/model/rule.ts'
import type { Location } from '../text/source-file.ts'
import type { Path } from '../values/values-tree.ts'
import type { Finding, ReportFinding } from './finding.ts'
import { isOfValues } from './planned-fix.ts'
import { startsWith } from '../values/same-path.ts'

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
  readonly location: Location
  readonly #kind: FindingKind
  readonly #key: string | number
  /** Its number among those that are found below the key. */
  readonly #index: number
  /** The end of the path below the key: other findings of the kind may have another name there. */
  readonly #last: string | number | undefined

  constructor(
    location: Location,
    kind: FindingKind,
    key: string | number,
    index: number,
    last: string | number | undefined,
  ) {
    this.location = location
    this.#kind = kind
    this.#key = key
    this.#index = index
    this.#last = last
  }

  get ruleId(): string {
    return this.#kind.ruleId
  }

  get severity(): Severity {
    return this.#kind.severity
  }

  get path(): Path {
    const path = pathAt(this.#kind, this.#key, this.#kind.path)
    return this.#last === undefined ? path : [...path, this.#last]
  }

  get covers(): readonly Path[] | undefined {
    return this.#kind.covers?.map((path) => pathAt(this.#kind, this.#key, path))
  }

  get explains(): readonly Path[] | undefined {
    return this.#kind.explains?.map((path) => pathAt(this.#kind, this.#key, path))
  }

  whole(): Finding {
    const { reports, severity, isShared } = this.#kind
    const found = wholeFinding(reports.findAgain(this.#key)[this.#index]!)
    return { ...(isShared ? withoutFix(found) : found), severity }
  }

  withSeverity(severity: Severity): DeferredFinding {
    return DeferredFinding.#changed(this, { severity })
  }

  /** The same about a value that several places share. */
  shared(): DeferredFinding {
    return DeferredFinding.#changed(this, { isShared: true })
  }

  /** Static, because an object of a class with private methods is larger. */
  static #changed(finding: DeferredFinding, changes: Partial<FindingKind>): DeferredFinding {
    const kind = finding.#kind.reports.kindOf({ ...finding.#kind, ...changes })
    return new DeferredFinding(finding.location, kind, finding.#key, finding.#index, finding.#last)
  }
}

function pathAt(
  { reports: { above } }: Pick<FindingKind, 'reports'>,
  key: string | number,
  { from, rest }: NearPath,
): Path {
  return from === 'top' ? rest : from === 'above' ? [...above, ...rest] : [...above, key, ...rest]
}

/** What many findings have in common that are found below different keys. */
interface FindingKind extends Pick<FindingPlace, 'ruleId' | 'severity'> {
  reports: DeferredReports
  isShared: boolean
  path: NearPath
  covers: readonly NearPath[] | undefined
  explains: readonly NearPath[] | undefined
}

/** A path, told from a key on of a mapping or sequence, from that mapping or sequence on, or whole. */
interface NearPath {
  from: 'key' | 'above' | 'top'
  rest: Path
}

/** Finds again all that there is below a key, in the same order. */
export type FindAgain = (key: string | number) => readonly FoundFinding[]

export type FoundFinding = Finding | DeferredFinding

const sharedHelp = 'this value is used in several places by an alias (*); a change here changes all of them'

/** The finding about a value that several places share: it has no fix, because that would change the other places as well. */
export function sharedFinding(finding: FoundFinding): FoundFinding {
  return finding instanceof DeferredFinding ? finding.shared() : withoutFix(finding)
}

function withoutFix(finding: Finding): Finding {
  const { fix, ...rest } = finding
  return fix?.changes.every(isOfValues) === true ? { help: sharedHelp, ...rest } : finding
}

/** Where a finding reports several values; none is one of very many. */
export function groupOf(finding: FoundFinding): Finding['group'] {
  return finding instanceof DeferredFinding ? undefined : finding.group
}

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
  readonly #kinds = new Map<string, FindingKind>()
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
    this.#report(finding instanceof DeferredFinding ? finding : this.#deferred(finding, index))
  }

  #deferred({ ruleId, severity, location, path, covers, explains }: Finding, index: number): DeferredFinding {
    const near = (path: Path): NearPath => this.#near(path)
    const { from, rest } = near(path)
    const last = from === 'key' ? rest.at(-1) : undefined
    const kind: FindingKind = {
      ruleId,
      severity,
      reports: this,
      isShared: false,
      path: { from, rest: last === undefined ? rest : rest.slice(0, -1) },
      covers: covers?.map(near),
      explains: explains?.map(near),
    }
    return new DeferredFinding(location, this.kindOf(kind), this.#key, index, last)
  }

  /** The one of all that are equal. */
  kindOf(kind: FindingKind): FindingKind {
    const text = JSON.stringify({ ...kind, reports: undefined })
    const known = this.#kinds.get(text)
    if (known === undefined) this.#kinds.set(text, kind)
    return known ?? kind
  }

  #near(path: Path): NearPath {
    if (!this.#isAboveKnown) {
      const at = path.indexOf(this.#key)
      if (at < 0) return { from: 'top', rest: path }
      this.above = path.slice(0, at)
      this.#isAboveKnown = true
    }
    const { length } = this.above
    if (!startsWith(path, this.above)) return { from: 'top', rest: path }
    return path[length] === this.#key
      ? { from: 'key', rest: path.slice(length + 1) }
      : { from: 'above', rest: path.slice(length) }
  }
}
