import type { Severity } from '../../schema/model/rule.ts'
import { outermost, type Location } from '../text/source-file.ts'
import type { FoundFinding } from './deferred-finding.ts'
import type { ReportedFinding } from './report.ts'

/** What the findings of a release, or of a file without one, name beside themselves. */
export interface FindingOwner {
  name: string
  object?: string
}

/** A finding at its place in a file: what has to be known of each of many of which a few are reported. */
export class PlacedFinding<Owner extends FindingOwner = FindingOwner> {
  readonly finding: FoundFinding
  readonly owner: Owner
  readonly location: Location
  /** Only declared: a field that is always defined takes room in each of many findings. */
  declare readonly alsoIn?: NonNullable<ReportedFinding['alsoIn']>

  constructor(finding: FoundFinding, owner: Owner, alsoIn?: ReportedFinding['alsoIn']) {
    this.finding = finding
    this.owner = owner
    this.location = outermost(finding.location)
    if (alsoIn !== undefined) this.alsoIn = alsoIn
  }

  get ruleId(): string {
    return this.finding.ruleId
  }

  get severity(): Severity {
    return this.finding.severity
  }

  get release(): string {
    return this.owner.name
  }

  get file(): string {
    return this.location.file.name
  }
}
