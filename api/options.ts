import type { ChartSource } from '../schema/model/compact-chart.ts'
import type { Severity } from '../schema/model/rule.ts'
import type { Level } from '../validator/findings/level.ts'

export type ChartName = 'gloo-platform' | 'gloo-platform-crds' | 'gloo-operator'

export type ReportFormat = 'text' | 'oneline' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'markdown'

/** A file by its path, or a text that is checked under a name. */
export type Input = string | { readonly name: string; readonly text: string }

/** What to check. Each option does what the option of `gloo-values validate` with the same name does. */
export interface ValidateOptions {
  /** The folder that paths start from; the current folder when left out. */
  cwd?: string
  /** The layers of one release, in the order of Helm's `-f`. With `files` they are under each of them. */
  values?: readonly Input[]
  /** Files, folders and patterns. Each file is a release of its own. */
  files?: readonly Input[]
  /** `key=value`, as with `--set`. */
  set?: readonly string[]
  setString?: readonly string[]
  setJson?: readonly string[]
  setFile?: readonly string[]
  setLiteral?: readonly string[]
  /** The Helm that will read the values, such as `3.17.4`. */
  helmVersion?: string
  /** The keys of an umbrella chart that lead to the values of this chart. */
  root?: readonly string[]
  /** The chart of every release; when left out, their sections decide. */
  chart?: ChartName
  /** Such as `2.6` or `2.6.3`; the newest known when left out. */
  chartVersion?: string
  chartSource?: ChartSource
  /** A configuration, or `false` for none; when left out, the nearest one above each file. */
  config?: string | false
  policies?: readonly string[]
  rules?: Readonly<Record<string, Level>>
  requireReason?: boolean
  /** A file with known findings, which are not reported. */
  baseline?: string
  /** Texts that match represent values that are not known yet. */
  placeholders?: readonly RegExp[]
  /** The limit for each file, in bytes. */
  maxFileSize?: number
}

export interface ReportOptions {
  /** `text` when left out. */
  format?: ReportFormat
  /** Colours for a terminal, in `text`; none when left out. */
  color?: boolean
  /** The lowest severity that fails, for `junit` and `quiet`; `error` when left out. */
  failOn?: Severity
  /** Leaves out what does not fail, and the last line. */
  quiet?: boolean
  /** How many findings of a rule in a file are reported; 100 when left out. */
  maxFindings?: number
}

/** What an option is, for programs without types. */
export type Kind = 'string' | 'number' | 'boolean' | 'list' | 'mapping' | 'path'

export const validateKinds = {
  cwd: 'string',
  values: 'list',
  files: 'list',
  set: 'list',
  setString: 'list',
  setJson: 'list',
  setFile: 'list',
  setLiteral: 'list',
  helmVersion: 'string',
  root: 'list',
  chart: 'string',
  chartVersion: 'string',
  chartSource: 'string',
  config: 'path',
  policies: 'list',
  rules: 'mapping',
  requireReason: 'boolean',
  baseline: 'string',
  placeholders: 'list',
  maxFileSize: 'number',
} as const satisfies Record<keyof ValidateOptions, Kind>

export const reportKinds = {
  format: 'string',
  color: 'boolean',
  failOn: 'string',
  quiet: 'boolean',
  maxFindings: 'number',
} as const satisfies Record<keyof ReportOptions, Kind>
