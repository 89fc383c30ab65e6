import type { FindingData, Severity } from '../../schema/model/rule.ts'
import type { Range } from '../text/range.ts'

export interface RelatedLocation {
  message: string
  file: string
  range: Range
}

/** What would fix a finding; `safe` when it cannot change what the user meant. */
export interface Fix {
  title: string
  safe: boolean
  /** Text edits that do it. Only where a format asks for them, and not where they would repeat a secret. */
  edits?: FileEdit[]
  /** How many edits it has, where these are too many for a report. */
  editsLeftOut?: number
}

/** Replaces the text of a file from `start` up to, not including, `end`. */
export interface FileEdit {
  file: string
  start: number
  end: number
  text: string
}

/** What `--fix` did. */
export interface FixesReport {
  applied: AppliedFix[]
  /** Fixes that were offered and not made, and why. */
  refused: (AppliedFix & { reason: string })[]
  /** Files that have a new text. */
  files: string[]
}

/** A fix, and the place of its finding before anything was fixed in that pass. */
export interface AppliedFix {
  ruleId: string
  title: string
  safe: boolean
  file: string
  path: readonly (string | number)[]
  line: number
  col: number
}

/** A finding in a report: data for machines, which the formats turn into text. */
export interface ReportedFinding {
  ruleId: string
  severity: Severity
  message: string
  help?: string
  data: FindingData
  /** Name of the release that the finding belongs to. */
  release: string
  /** The custom resource in the file that it is about: kind, namespace and name. */
  object?: string
  /** Other releases that share the layer with the finding, and how grave it is in them; absent when there are none. */
  alsoIn?: { release: string; severity: Severity }[]
  file: string
  /** Values path; numbers are list indexes. */
  path: readonly (string | number)[]
  range: Range
  related: RelatedLocation[]
  fix?: Fix
  url: string
}

/** A set of layers that Helm would merge into one release. */
export interface ReleaseReport {
  name: string
  /** Its chart, where that is another than that of the run. */
  chart?: string
  files: string[]
  /** Flags that set values in it, by the names under which findings speak of them. */
  flags: string[]
  /** Its own findings, also those that are reported for an earlier release already. */
  errors: number
  warnings: number
  infos: number
}

export interface Summary {
  errors: number
  warnings: number
  infos: number
  /** Findings that comments in the files silence. They are in no other count. */
  suppressed: number
  /** Findings that the baseline has. They are in no other count. */
  known: number
  files: number
  /** Custom resources that were checked; absent when there are none. */
  resources?: number
  /** What the files hold beside values of our charts; absent when there is nothing else. */
  notJudged?: {
    /** Releases of other charts. */
    releases: number
    /** Releases of a chart that cannot be determined, whose values have no section of ours. */
    unknownReleases: number
    /** Manifests of other kinds than those that are checked, and other documents beside them. */
    manifests: number
    /** Manifests of kinds that are checked which are patches, or whole only after a template is rendered. */
    partialManifests?: number
    /** Folders `templates`, `charts` and `crds` of charts that were searched. */
    chartFolders?: number
  }
}

/** A finding that is counted. */
export type CountedFinding = Pick<ReportedFinding, 'severity' | 'release'>

/** Findings of one rule in one file that a report counts and does not report one by one. */
export interface LeftOut<Counted extends CountedFinding = LeftOutFinding> {
  ruleId: string
  file: string
  /** The first of the gravest. */
  first: ReportedFinding
  findings: readonly Counted[]
}

export type LeftOutFinding = CountedFinding & Pick<ReportedFinding, 'alsoIn' | 'file' | 'range' | 'fix'>

/** The result of a run. `--format json` prints it as it is, with counts of what is left out. */
export interface Report {
  version: 1
  tool: string
  releases: ReleaseReport[]
  /** What is left, where something was fixed. */
  diagnostics: ReportedFinding[]
  /** Findings beyond `--max-findings`, which the other counts have too; absent when there are none. */
  leftOut?: LeftOut[]
  summary: Summary
  /** Only with `--fix`. */
  fixes?: FixesReport
}
