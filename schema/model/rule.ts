import type { BaseNames, ChartSource } from './compact-chart.ts'
import type { RuleText } from './rule-text.ts'
import type { ComponentSwitch, PathInSection, RunningComponent } from './running.ts'

/** The controllers that can make AWS load balancers for Services. */
export const awsControllers = ['lbc', 'in-tree', 'eks-auto'] as const

/** Who makes the load balancers of a cluster. */
export interface LoadBalancers {
  /** The AWS Load Balancer Controller, the cloud provider of Kubernetes, or EKS Auto Mode. */
  awsController?: (typeof awsControllers)[number]
  /** Version of the AWS Load Balancer Controller. */
  awsControllerVersion?: string
}

export type Severity = 'error' | 'warning' | 'info'

/** What a message may tell about: plain data, so that machines get it beside the text. */
export type FindingData = Record<string, string | number | boolean>

/** A values path, or its keys and indexes where a key has a dot or a sequence is on the way. */
export type RulePath<Path extends string> = Path | PathInSection | readonly (string | number)[]

/** An error that a rule found. `at` and `related` are values paths; the validator turns them into places in files. */
export interface RuleFinding<MessageId extends string = string, Path extends string = string> {
  message: MessageId
  data?: FindingData
  at: RulePath<Path>
  /** Paths at which findings of other rules, if they are not graver, are only signs of this one. */
  covers?: RulePath<Path>[]
  related?: { path: RulePath<Path>; message: string }[]
  /** How to fix it, one sentence. */
  help?: string
  /** A new value for one path. It becomes a text edit where that value is in a file. */
  fix?: { title: string; safe: boolean; path: Path | PathInSection; value: string | number | boolean }
}

export interface RuleContext<Values, Path extends string, MessageId extends string, Section> {
  /**
   * All layers merged over the chart's defaults. A rule only runs when nothing that it reads breaks the schema, so
   * the type can be trusted.
   */
  values: Values
  /** The components that the release runs, of those in `readsRunning`, or of all for a rule that reads of each. */
  running: readonly RunningComponent<Section>[]
  /** Whether the release runs a component of `readsRunning`. */
  isRunning: (id: string) => boolean
  chart: {
    version: string
    /** Whether somebody says that it is this version; otherwise the newest is assumed. */
    isStated: boolean
    /** Whose chart is installed. */
    source: ChartSource
    isAtLeast(version: string): boolean
    configurations: BaseNames
  }
  /** What a configuration says of the load balancers of the cluster. */
  loadBalancers?: LoadBalancers
  /** Whether the values are those of a release, and no layer of one. */
  isWhole: boolean
  /** The values paths of which each enables a component by itself. */
  switches: readonly ComponentSwitch[]
  /**
   * The tool that renders the release without the cluster, as `helm template` does; absent where Helm installs it, and
   * where no file says who does.
   */
  renderedBy?: string
  /** Whether a layer of the user sets the value. */
  isSetByUser: (path: Path | PathInSection) => boolean
  /** Whether a layer of the user sets the value, to something else than the default of the chart. */
  isChangedByUser: (path: Path | PathInSection) => boolean
  /** The default that the chart has in its version, in plain data. */
  defaultOf: (path: Path | PathInSection) => unknown
  /** The word that was probably intended, of those that are known. */
  nearest: (typed: string, words: readonly string[]) => string | undefined
  report: (finding: RuleFinding<MessageId, Path>) => void
}

/**
 * A check across fields, which JSON Schema cannot express. A pure function of the merged values. Each chart types its
 * rules by its own values; who runs rules knows no type of theirs. This is what the engine gets of one.
 */
export interface Rule<
  Values = never,
  Path extends string = string,
  MessageId extends string = string,
  Section = never,
> {
  /** The thing first, then the demand; equals the file's name. */
  id: string
  severity: Severity
  /** Messages with a severity of their own. */
  severities?: Partial<Record<MessageId, Severity>>
  /** Chart versions that the rule applies to: from `since` on, and before `until`. */
  since?: string
  until?: string
  /** It is about values that only the chart of gloo-values has, and runs only where that one is meant. */
  onlyOurs?: true
  /** Every values path that `check` looks at, beside those that follow from `readsEach` and `readsRunning`. */
  reads: readonly Path[]
  /** Paths below the section of every component and container that `check` looks at. */
  readsEach?: readonly string[]
  /** Whether `check` looks at the ports of every component. */
  readsPorts?: true
  /** Ids of the components of which `check` asks whether they run, or all; where one is not known, it is not asked. */
  readsRunning?: readonly string[] | 'all'
  /**
   * Starts of the keys that the rule is about: where no layer sets such a key, it reports nothing, and does not run.
   * Messages and check of a rule about keys that few releases have are loaded only where there is one.
   */
  aboutKeys?: readonly string[]
  /** Whether some finding carries a fix. */
  fixable: boolean
  /**
   * Messages on which the chart itself refuses to render: `generator/templates/<chart>/guards/<id>.hbs` has the
   * condition. Only for what breaks production.
   */
  guarded?: readonly [NoInfer<MessageId>, ...NoInfer<MessageId>[]]
  messages: Record<MessageId, (data: FindingData) => string>
  check(context: RuleContext<Values, Path, MessageId, Section>): void
}

/** A rule with its page, as its module declares it. The program has the pages apart (`generated/validator/rules.json`). */
export type RuleModule<
  Values = never,
  Path extends string = string,
  MessageId extends string = string,
  Section = never,
> = Rule<Values, Path, MessageId, Section> & RuleText
